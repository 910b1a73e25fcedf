// Findings name the blocks, say what happens, then what to do.
import type { BlockView } from './define-rule.ts';

export { listed } from '../listed.ts';

export const nameOf = ({ block }: BlockView): string => block.name;

/** `30 s`; `2.5 s`. */
export const seconds = (count: number): string => `${count} s`;
