import type { Host } from '#app/host/contract.ts';
import { CommandPalette } from './command-palette/CommandPalette.tsx';
import { HostProvider } from './host/use-host.ts';
import { Shell } from './shell/Shell.tsx';
import { ThemeProvider } from './ui/theme/ThemeProvider.tsx';

export function App({ host }: { readonly host: Host }) {
  return (
    <HostProvider value={host}>
      <ThemeProvider>
        <Shell />
        <CommandPalette />
      </ThemeProvider>
    </HostProvider>
  );
}
