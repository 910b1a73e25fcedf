import { z } from 'zod';
import { field } from '../fields.ts';

/** Kept when the stack is deleted, but not when the very operation that made it is rolled back. */
export const KEPT = 'RetainExceptOnCreate';

export const keptOnDelete = (
  what: string,
  why = `The ${what} and its data stay in the account when the stack or the block is deleted.`,
) =>
  field(z.boolean().default(true), {
    label: 'Keep when deleted',
    help: why,
    group: 'Safety',
    safe: true,
  });
