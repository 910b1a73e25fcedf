import { useEffect } from 'react';
import { registerCommands } from '../commands/registry.ts';
import { useHost } from '../host/use-host.ts';
import { changeSettings, useSettings } from '../settings/settings-store.ts';
import { viewCommands } from './view-commands.ts';

/** Once, in the shell. */
export function useViewCommands(): void {
  const host = useHost();
  useEffect(
    () =>
      registerCommands(
        viewCommands({
          now: () => useSettings.getState().settings?.scheme ?? 'system',
          choose: (scheme) => void changeSettings(host, { scheme }),
        }),
      ),
    [host],
  );
}
