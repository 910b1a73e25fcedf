import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import type { Point } from '#app/design/schema.ts';
import type { Verdict } from './insert-entries.ts';

/** One use of the search. */
export interface Asked {
  /** Name of the search, and its placeholder. */
  readonly title: string;
  /** Heading over what fits. */
  readonly fitting: string;
  /** What doesn't fit isn't offered. */
  readonly only: boolean;
  /** What Enter does; and with Shift, where that is something else. */
  readonly does: string;
  readonly otherwise?: string;
  judge(type: string): Verdict;
  /** `shift`: the other way. `at`: window coordinates, for a refusal. */
  choose(type: string, at: Point, shift: boolean): void;
}

/** For choices that want the definition of what was chosen. */
export const withDefinition =
  (choose: (definition: BlockDefinition, at: Point, shift: boolean) => void): Asked['choose'] =>
  (type, at, shift) => {
    const definition = blockDefinition(type);
    if (definition) choose(definition, at, shift);
  };
