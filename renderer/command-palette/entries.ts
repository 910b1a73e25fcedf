// What the palette lists for a query: commands by their group, then blocks to jump to.
import type { BlockId } from '#app/design/ids.ts';
import type { Design } from '#app/design/schema.ts';
import type { Command } from '../commands/command.ts';
import { isEnabled } from '../commands/registry.ts';

export interface BlockEntry {
  readonly id: BlockId;
  readonly name: string;
  readonly type: string;
}

export interface Entries {
  readonly groups: readonly { readonly title: string; readonly commands: readonly Command[] }[];
  readonly blocks: readonly BlockEntry[];
}

/** A big design has thousands of blocks; nobody reads more than a screen of them. */
const MOST_BLOCKS = 30;

export function findEntries(query: string, commands: readonly Command[], design: Design): Entries {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (text: string): boolean => {
    const lower = text.toLowerCase();
    return words.every((word) => lower.includes(word));
  };
  const shown = commands.filter(
    (command) => !command.hidden && fits(`${command.label} ${command.group}`) && isEnabled(command),
  );
  const titles = [...new Set(shown.map(({ group }) => group))].toSorted(
    (a, b) => place(a) - place(b),
  );
  const blocks = Object.values(design.blocks)
    .filter(({ name, type }) => fits(`${name} ${type}`))
    .toSorted((a, b) => rank(a.name, words) - rank(b.name, words) || a.name.localeCompare(b.name))
    .slice(0, MOST_BLOCKS);
  return {
    groups: titles.map((title) => ({
      title,
      commands: shown.filter(({ group }) => group === title),
    })),
    blocks,
  };
}

/** Names that begin with what was typed come first. */
const rank = (name: string, [first = '']: readonly string[]): number =>
  name.toLowerCase().startsWith(first) ? 0 : 1;

/** The document first, then what is done in it, then how it is looked at; others after those. */
const ORDER: readonly string[] = ['Design', 'Edit', 'Problems', 'Template', 'Deploy', 'View'];

const place = (group: string): number => {
  const at = ORDER.indexOf(group);
  return at === -1 ? ORDER.length : at;
};
