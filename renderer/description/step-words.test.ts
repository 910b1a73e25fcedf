import { expect, it } from 'vitest';
import type { History, Step } from '#app/history/history.ts';
import { stepWords } from './step-words.ts';

const [move, add, cut]: readonly Step[] = ['Move a', 'Add b', 'Cut c'].map((label) => ({
  label,
  diff: { blocks: {}, connections: {} } as unknown as Step['diff'], // never read
}));
const history = (past: readonly (Step | undefined)[], future: readonly (Step | undefined)[]) =>
  ({ past, future }) as History;

it.each([
  ['done', history([move, add], []), history([move], []), 'Add b.'],
  ['done after an undo', history([move, cut], []), history([move], [add]), 'Cut c.'],
  ['undone', history([move], [add]), history([move, add], []), 'Undone: Add b.'],
  ['done again', history([move, add], []), history([move], [add]), 'Done again: Add b.'],
  ['unchanged', history([move], []), history([move], []), undefined],
])('a step %s', (_, now, before, words) => {
  expect(stepWords(now, before)).toBe(words);
});
