import type { Host } from '#app/host/contract.ts';
import { CommandPalette } from './command-palette/CommandPalette.tsx';
import { Announcer } from './description/Announcer.tsx';
import { DescriptionDialog } from './description/DescriptionDialog.tsx';
import { DropOverlay } from './document/opening/DropOverlay.tsx';
import { HostProvider } from './host/use-host.ts';
import { RulesDialog } from './rules/RulesDialog.tsx';
import { Shell } from './shell/Shell.tsx';
import { ThemeProvider } from './ui/theme/ThemeProvider.tsx';

export function App({ host }: { readonly host: Host }) {
  return (
    <HostProvider value={host}>
      <ThemeProvider>
        <Shell />
        <CommandPalette />
        <RulesDialog />
        <DescriptionDialog />
        <Announcer />
        <DropOverlay />
      </ThemeProvider>
    </HostProvider>
  );
}
