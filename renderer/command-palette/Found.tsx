// The palette's field and what is found for it: the field keeps the keyboard, so it says which line
// Enter would run.
import { Spotlight } from '@mantine/spotlight';
import { MoveRight, Search } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockId } from '#app/design/ids.ts';
import { focusBlock } from '../canvas/view/focus-block.ts';
import type { Command } from '../commands/command.ts';
import { shownKeys } from '../commands/keys.ts';
import { useCommands } from '../commands/registry.ts';
import { onMac } from '../commands/use-command-keys.ts';
import { useDesign } from '../store/design-store.ts';
import { useSession } from '../store/session-store.ts';
import { BlockIcon } from '../ui/BlockIcon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './CommandPalette.module.css';
import { type BlockEntry, type ConnectionEntry, findEntries } from './entries.ts';

const LIST = 'palette-list';
const optionId = (entry: string): string => `palette-${entry}`;

/** Looked for while the palette is open: it isn't mounted otherwise. */
export function Found({ query }: { readonly query: string }) {
  const commands = useCommands((state) => state.commands);
  const design = useDesign((state) => state.design);
  const { groups, blocks, connections } = findEntries(query, commands, design);
  const nothing = groups.length + blocks.length + connections.length === 0;
  const current = useMarked();
  return (
    <>
      <Spotlight.Search
        placeholder="Find a command, a block or anything written in the design"
        aria-label="Find a command or a block"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={!nothing}
        aria-controls={LIST}
        aria-activedescendant={current}
        leftSection={<Search size={16} />}
        className={styles.search}
      />
      <Spotlight.ActionsList
        id={LIST}
        role="listbox"
        aria-label="Commands and blocks"
        className={styles.list}
      >
        {groups.map(({ title, commands: grouped }) => (
          <Group key={title} title={title}>
            {grouped.map((command) => (
              <CommandAction key={command.id} command={command} current={current} />
            ))}
          </Group>
        ))}
        {blocks.length > 0 && (
          <Group title="Blocks">
            {blocks.map((block) => (
              <BlockAction key={block.id} block={block} current={current} />
            ))}
          </Group>
        )}
        {connections.length > 0 && (
          <Group title="Connections">
            {connections.map((one) => (
              <ConnectionAction key={one.id} connection={one} current={current} />
            ))}
          </Group>
        )}
      </Spotlight.ActionsList>
      <div role="status">
        {nothing && <Spotlight.Empty>Nothing is called that. Try another word.</Spotlight.Empty>}
      </div>
    </>
  );
}

/** The line that is marked. Spotlight marks it in the document and tells nobody. */
function useMarked(): string | undefined {
  const [marked, setMarked] = useState<string>();
  useEffect(() => {
    const list = document.getElementById(LIST);
    if (!list) return undefined;
    const read = (): void => setMarked(list.querySelector('[data-selected]')?.id);
    const observer = new MutationObserver(read);
    observer.observe(list, { subtree: true, childList: true, attributeFilter: ['data-selected'] });
    read();
    return () => observer.disconnect();
  }, []);
  return marked;
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Spotlight.ActionsGroup label={title} role="group" aria-label={title} className={styles.group}>
      {children}
    </Spotlight.ActionsGroup>
  );
}

interface LineProps {
  readonly id: string;
  readonly current: string | undefined;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Line({ id, current, onClick, children }: LineProps) {
  const option = optionId(id);
  return (
    <Spotlight.Action
      // It keeps an id that is given as a property to itself.
      ref={(node) => node?.setAttribute('id', option)}
      role="option"
      aria-selected={option === current}
      className={styles.action}
      onClick={onClick}
    >
      {children}
    </Spotlight.Action>
  );
}

interface CommandActionProps {
  readonly command: Command;
  readonly current: string | undefined;
}

function CommandAction({ command, current }: CommandActionProps) {
  const { id, label, keys = [], run } = command;
  return (
    // After the palette has given the focus back, so that the command may take it.
    <Line id={id} current={current} onClick={() => setTimeout(run)}>
      <span className={styles.label}>{label}</span>
      {keys[0] && <Kbd>{shownKeys(keys[0], onMac)}</Kbd>}
    </Line>
  );
}

interface BlockActionProps {
  readonly block: BlockEntry;
  readonly current: string | undefined;
}

function BlockAction({ block, current }: BlockActionProps) {
  const definition = blockDefinition(block.type);
  return (
    <Line id={block.id} current={current} onClick={() => jumpTo(block.id)}>
      <BlockIcon icon={definition?.icon} size={18} />
      <span className={styles.label}>{block.name}</span>
      <span className={styles.kind}>{block.where ?? definition?.kind ?? block.type}</span>
    </Line>
  );
}

function jumpTo(block: BlockId): void {
  const { select, show } = useSession.getState();
  select({ blocks: [block] });
  show([block]);
  setTimeout(focusBlock, 0, block);
}

interface ConnectionActionProps {
  readonly connection: ConnectionEntry;
  readonly current: string | undefined;
}

function ConnectionAction({ connection, current }: ConnectionActionProps) {
  const { id, name, where } = connection;
  const jump = (): void => {
    const found = useDesign.getState().design.connections[id];
    const { select, show } = useSession.getState();
    select({ connections: [id] });
    if (found) show([found.from, found.to]);
  };
  return (
    <Line id={id} current={current} onClick={jump}>
      <MoveRight size={18} className={styles.line} aria-hidden />
      <span className={styles.label}>{name}</span>
      <span className={styles.kind}>{where}</span>
    </Line>
  );
}
