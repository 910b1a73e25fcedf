// Says what could not be opened of all that was dropped: one message for each file is a wall of them.
import { counted } from '#app/counted.ts';
import type { Failure } from '#app/result.ts';
import { sayNotOpened } from '../not-opened.ts';

export interface Refused {
  readonly name: string;
  readonly failure: Failure;
}

/** Of more than that, the others are only counted. */
const NAMED = 4;

export function sayRefused(refused: readonly Refused[]): void {
  const [only, second] = refused;
  if (!only) return;
  if (!second) return sayNotOpened(only.name, only.failure);
  const named = refused.slice(0, NAMED).map(({ name, failure }) => `${name}: ${failure.message}`);
  const more = refused.length - named.length;
  const hints = new Set(refused.map(({ failure }) => failure.hint));
  const [hint] = hints;
  sayNotOpened(counted(refused.length, 'file'), {
    code: 'several',
    message: [...named, ...(more > 0 ? [`And ${more} more.`] : [])].join('\n'),
    // What helps with one may not with another.
    ...(hints.size === 1 && hint !== undefined && { hint: `\n${hint}` }),
  });
}
