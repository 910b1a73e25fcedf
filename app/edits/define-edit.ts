import type { z } from 'zod';
import type { Design } from '../design/schema.ts';
import type { Failure, Result } from '../result.ts';

export type EditFailure = Failure<'missing' | 'not-allowed' | 'invalid'>;

/**
 * One intention: (design, arguments) → a new design. Arguments are plain data with every id and
 * name already chosen, so that an edit is repeatable, can come from a rule's fix, and can be logged.
 * It shares untouched records with the old design and never says how to undo itself: history
 * compares records.
 */
export interface EditDefinition<N extends string = string, A extends z.ZodType = z.ZodType> {
  readonly name: N;
  /** For menus and the undo button: "Add block". */
  readonly label: string;
  readonly args: A;
  apply(design: Design, args: z.output<A>): Result<Design, EditFailure>;
}

export const defineEdit = <N extends string, A extends z.ZodType>(
  definition: EditDefinition<N, A>,
): EditDefinition<N, A> => definition;
