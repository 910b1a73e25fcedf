import { useEffect } from 'react';
import { defineCommand } from '../commands/command.ts';
import { registerCommands } from '../commands/registry.ts';
import { useHost } from '../host/use-host.ts';
import { type TabId, useTabs } from '../store/tabs-store.ts';
import { tabCommands } from './tab-commands.ts';
import { tabNames } from './tab-names.ts';
import { switchTo } from './tabs.ts';
import { useOpenTabs } from './use-open-tabs.ts';

/** Once, in the shell. */
export function useTabCommands(): void {
  const host = useHost();
  useEffect(() => registerCommands(tabCommands(host)), [host]);

  const names = tabNames(useOpenTabs());
  // One text for all names: they are registered anew only when one of them is another.
  const listed = JSON.stringify([...names]);
  useEffect(() => {
    // Of the line above.
    const open = JSON.parse(listed) as readonly (readonly [TabId, string])[];
    if (open.length < 2) return undefined;
    return registerCommands(
      open.map(([tab, name]) =>
        defineCommand({
          id: `open-tab.${tab}`,
          label: name,
          group: 'Open designs',
          scope: 'window',
          checked: () => useTabs.getState().active === tab,
          run: () => switchTo(tab),
        }),
      ),
    );
  }, [listed]);
}
