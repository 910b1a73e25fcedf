// One place to find everything: each command by its name, each block of the design by its own.
import { Spotlight, spotlight } from '@mantine/spotlight';
import { MoveRight, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { blockDefinition } from '#app/catalog/catalog.ts';
import { catchTyping } from '../commands/catch-typing.ts';
import { defineCommand } from '../commands/command.ts';
import { shownKeys } from '../commands/keys.ts';
import { registerCommands, useCommands } from '../commands/registry.ts';
import { onMac, useCommandKeys } from '../commands/use-command-keys.ts';
import { descriptionCommands } from '../description/description-commands.ts';
import { useHost } from '../host/use-host.ts';
import { areaCommands } from '../shell/area-commands.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { BlockIcon } from '../ui/BlockIcon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './CommandPalette.module.css';
import { type BlockEntry, type ConnectionEntry, findEntries } from './entries.ts';
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
            spotlight.open();
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
        <Spotlight.Search
          placeholder="Find a command, a block or anything written in the design"
          aria-label="Find a command or a block"
          leftSection={<Search size={16} />}
          className={styles.search}
        />
        <Spotlight.ActionsList className={styles.list}>
          <Found query={query} />
        </Spotlight.ActionsList>
      </Spotlight.Root>
      <ShortcutSheet opened={sheet} onClose={() => setSheet(false)} />
    </>
  );
}

/** Looked for while the palette is open: it isn't mounted otherwise. */
function Found({ query }: { readonly query: string }) {
  const commands = useCommands((state) => state.commands);
  const design = useDesign((state) => state.design);
  const { groups, blocks, connections } = findEntries(query, commands, design);
  return (
    <>
      {groups.map(({ title, commands: grouped }) => (
        <Spotlight.ActionsGroup key={title} label={title} className={styles.group}>
          {grouped.map((command) => (
            <Spotlight.Action
              key={command.id}
              className={styles.action}
              // After the palette has given the focus back, so that the command may take it.
              onClick={() => setTimeout(command.run)}
            >
              <span className={styles.label}>{command.label}</span>
              {command.keys?.[0] && <Kbd>{shownKeys(command.keys[0], onMac)}</Kbd>}
            </Spotlight.Action>
          ))}
        </Spotlight.ActionsGroup>
      ))}
      {blocks.length > 0 && (
        <Spotlight.ActionsGroup label="Blocks" className={styles.group}>
          {blocks.map((block) => (
            <BlockAction key={block.id} block={block} />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {connections.length > 0 && (
        <Spotlight.ActionsGroup label="Connections" className={styles.group}>
          {connections.map((connection) => (
            <ConnectionAction key={connection.id} connection={connection} />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {groups.length + blocks.length + connections.length === 0 && (
        <Spotlight.Empty>Nothing is called that. Try another word.</Spotlight.Empty>
      )}
    </>
  );
}

function BlockAction({ block }: { readonly block: BlockEntry }) {
  const definition = blockDefinition(block.type);
  const jump = (): void => {
    const { select, show } = useSession.getState();
    select({ blocks: [block.id] });
    show([block.id]);
  };
  return (
    <Spotlight.Action className={styles.action} onClick={jump}>
      <BlockIcon icon={definition?.icon} size={18} />
      <span className={styles.label}>{block.name}</span>
      <span className={styles.kind}>{block.where ?? definition?.kind ?? block.type}</span>
    </Spotlight.Action>
  );
}

function ConnectionAction({ connection }: { readonly connection: ConnectionEntry }) {
  const jump = (): void => {
    const { design } = useDesign.getState();
    const found = design.connections[connection.id];
    const { select, show } = useSession.getState();
    select({ connections: [connection.id] });
    if (found) show([found.from, found.to]);
  };
  return (
    <Spotlight.Action className={styles.action} onClick={jump}>
      <MoveRight size={18} className={styles.line} aria-hidden />
      <span className={styles.label}>{connection.name}</span>
      <span className={styles.kind}>{connection.where}</span>
    </Spotlight.Action>
  );
}
