import { useEffect } from 'react';
import { registerCommands } from '../commands/registry.ts';
import { useHost } from '../host/use-host.ts';
import { tabCommands } from './tab-commands.ts';

/** Once, in the shell. */
export function useTabCommands(): void {
  const host = useHost();
  useEffect(() => registerCommands(tabCommands(host)), [host]);
}
