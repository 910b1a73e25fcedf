import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTurns } from './in-turn.ts';

test('works on one key follow each other; a failure stops nobody', async () => {
  const inTurn = createTurns();
  const order: string[] = [];
  const work = (name: string, milliseconds: number) => async () => {
    order.push(`${name} begins`);
    await wait(milliseconds);
    order.push(`${name} ends`);
    if (name === 'one') throw new Error('one failed');
    return name;
  };
  const results = await Promise.allSettled([
    inTurn('a', work('one', 30)),
    inTurn('a', work('two', 1)),
    inTurn('b', work('other', 1)),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(order).toEqual([
    'one begins',
    'other begins',
    'other ends',
    'one ends',
    'two begins',
    'two ends',
  ]);
});
