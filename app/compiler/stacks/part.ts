import type { BlockId } from '../../design/ids.ts';
import type { Stack } from './stack.ts';

/** What will be one stack: some of the resources of the whole template, in its order. */
export interface Part {
  readonly key: string;
  readonly role: Stack['role'];
  readonly owner?: BlockId;
  /** In words, for descriptions. */
  readonly title: string;
  readonly resources: readonly string[];
}

/** Resource → key of its stack. */
export type Seats = ReadonlyMap<string, string>;
