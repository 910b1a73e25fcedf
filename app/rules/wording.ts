// Findings name the blocks, say what happens, then what to do.
import type { BlockView } from './define-rule.ts';

/** `web`; `web and search`; `web, search and stock`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

export const nameOf = ({ block }: BlockView): string => block.name;

/** `30 s`; `2.5 s`. */
export const seconds = (count: number): string => `${count} s`;
