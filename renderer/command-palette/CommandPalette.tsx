// One place to find everything: each command by its name, each block of the design by its own.
import { Spotlight } from '@mantine/spotlight';
import { useEffect, useState } from 'react';
import { catchTyping } from '../commands/catch-typing.ts';
import { defineCommand } from '../commands/command.ts';
import { registerCommands } from '../commands/registry.ts';
import { useCommandKeys } from '../commands/use-command-keys.ts';
import { descriptionCommands } from '../description/description-commands.ts';
import { useHost } from '../host/use-host.ts';
import { areaCommands } from '../shell/area-commands.ts';
import styles from './CommandPalette.module.css';
import { Found } from './Found.tsx';
import { palette, paletteStore } from './palette-store.ts';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { workbenchCommands } from './workbench-commands.ts';

export function CommandPalette() {
  const host = useHost();
  const [query, setQuery] = useState('');
  const [sheet, setSheet] = useState(false);
  useCommandKeys();

  useEffect(
    () =>
      registerCommands([
        ...workbenchCommands(host),
        ...descriptionCommands,
        ...areaCommands,
        defineCommand({
          id: 'palette.open',
          label: 'Find a command or block',
          group: 'Help',
          keys: ['Mod+K', 'Mod+Shift+P'],
          scope: 'window',
          hidden: true,
          run: () => {
            catchTyping();
            palette.open();
          },
        }),
        defineCommand({
          id: 'help.shortcuts',
          label: 'Keyboard shortcuts',
          group: 'Help',
          keys: ['?'],
          scope: 'window',
          run: () => {
            catchTyping();
            setSheet(true);
          },
        }),
      ]),
    [host],
  );

  return (
    <>
      <Spotlight.Root
        store={paletteStore}
        query={query}
        onQueryChange={setQuery}
        shortcut={null}
        attributes={{ content: { 'aria-label': 'Commands and blocks' } }}
        clearQueryOnClose
        scrollable
        maxHeight={440}
        size={560}
        // Where it is, its field stays, however many lines there are.
        centered={false}
        yOffset="12vh"
        overlayProps={{ blur: 0, backgroundOpacity: 0.3 }}
        classNames={{ content: styles.content, body: styles.body }}
      >
        <Found query={query} />
      </Spotlight.Root>
      <ShortcutSheet opened={sheet} onClose={() => setSheet(false)} />
    </>
  );
}
