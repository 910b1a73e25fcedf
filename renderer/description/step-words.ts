import type { History } from '#app/history/history.ts';

/** What became of one history from the one before it: a step done, undone or done again. */
export function stepWords(now: History, before: History): string | undefined {
  const last = now.past.at(-1);
  const was = before.past.at(-1);
  if (last === was) return undefined;
  if (was && was === now.future[0]) return `Undone: ${was.label}.`;
  // A new step drops what could be done again, so that the future is shorter then, too.
  if (last && last === before.future[0]) return `Done again: ${last.label}.`;
  return last && `${last.label}.`;
}
