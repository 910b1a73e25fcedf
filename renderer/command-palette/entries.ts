// What the palette lists for a query: commands by their group, then blocks and connections to jump to.
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import type { Design } from '#app/design/schema.ts';
import { type Match, searchDesign } from '#app/search/search-design.ts';
import type { Command } from '../commands/command.ts';
import { isEnabled } from '../commands/registry.ts';
import { inMenuOrder } from '../menus/in-menu-order.ts';

export interface BlockEntry {
  readonly id: BlockId;
  readonly name: string;
  readonly type: string;
  /** Where else than in its name or type the words are: `Partition key: customerId`. */
  readonly where?: string;
}

export interface ConnectionEntry {
  readonly id: ConnectionId;
  /** `web → orders` */
  readonly name: string;
  readonly where: string;
}

export interface Entries {
  readonly groups: readonly { readonly title: string; readonly commands: readonly Command[] }[];
  readonly blocks: readonly BlockEntry[];
  readonly connections: readonly ConnectionEntry[];
}

/** A big design has thousands of blocks; nobody reads more than a screen of them. */
const MOST_BLOCKS = 30;
const MOST_CONNECTIONS = 10;

export function findEntries(query: string, commands: readonly Command[], design: Design): Entries {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (text: string): boolean => {
    const lower = text.toLowerCase();
    return words.every((word) => lower.includes(word));
  };
  const shown = inMenuOrder(commands).filter(
    (command) => !command.hidden && fits(`${command.label} ${command.group}`) && isEnabled(command),
  );
  const titles = inOrder(new Set(shown.map(({ group }) => group)));
  const matches = searchDesign(design, query);
  const blocks =
    words.length === 0 ? firstBlocks(design) : matches.flatMap((match) => blockOf(match, design));
  return {
    groups: titles.map((title) => ({
      title,
      commands: shown.filter(({ group }) => group === title),
    })),
    blocks: blocks.slice(0, MOST_BLOCKS),
    connections: matches.flatMap((match) => connectionOf(match, design)).slice(0, MOST_CONNECTIONS),
  };
}

const firstBlocks = ({ blocks }: Design): readonly BlockEntry[] =>
  Object.values(blocks).toSorted((a, b) => a.name.localeCompare(b.name));

const OBVIOUS: ReadonlySet<string> = new Set(['Name', 'Type']);

function blockOf({ block, field, text }: Match, { blocks }: Design): readonly BlockEntry[] {
  const found = block && blocks[block];
  if (!found) return [];
  const { id, name, type } = found;
  return [{ id, name, type, ...(!OBVIOUS.has(field) && { where: `${field}: ${text}` }) }];
}

function connectionOf(
  { connection, field, text }: Match,
  { blocks, connections }: Design,
): readonly ConnectionEntry[] {
  const found = connection && connections[connection];
  if (!found) return [];
  const name = `${blocks[found.from]?.name ?? '?'} → ${blocks[found.to]?.name ?? '?'}`;
  return [{ id: found.id, name, where: `${field}: ${text}` }];
}

/** The document first, then what is done in it, then how it is looked at; others after those. */
const ORDER: readonly string[] = [
  'Design',
  'Edit',
  'Arrange',
  'Insert',
  'Problems',
  'Template',
  'Deploy',
  'View',
  'Navigate',
  'Export',
];

const place = (group: string): number => {
  const at = ORDER.indexOf(group);
  return at === -1 ? ORDER.length : at;
};

/** Groups of commands, as the palette and the sheet of shortcuts show them. */
export const inOrder = (groups: Iterable<string>): readonly string[] =>
  [...groups].toSorted((a, b) => place(a) - place(b));
