import { ChangeSet, Text } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import type { SourceMap } from '#app/compiler/source-map.ts';
import { BlockId, ConnectionId } from '#app/design/ids.ts';
import { nothing } from '../store/session-store.ts';
import { replaceText } from './replace-text.ts';
import { authorAt, rangesOf } from './source.ts';

const orders = BlockId.parse('o');
const charge = BlockId.parse('c');
const calls = ConnectionId.parse('k');
const reads = ConnectionId.parse('r');
const map: SourceMap = {
  authors: {
    Charge: { block: charge },
    Orders: { block: orders },
    OrdersRole: { block: orders },
    Mapping: { connection: calls },
    Gone: { block: orders },
  },
  contributions: [
    {
      author: { connection: reads },
      logicalId: 'OrdersRole',
      path: 'Policies.0',
      purpose: 'statement',
      value: 'x',
    },
  ],
};
const ranges = {
  Charge: { start: 10, end: 19 },
  Mapping: { start: 21, end: 29 },
  Orders: { start: 31, end: 39 },
  OrdersRole: { start: 41, end: 49 },
};

describe('between text and canvas', () => {
  it.each([
    [{ ...nothing, blocks: [orders] }, [31, 41]],
    [{ ...nothing, connections: [calls] }, [21]],
    [{ ...nothing, connections: [reads] }, [41]],
    [{ blocks: [charge], connections: [calls] }, [10, 21]],
    [nothing, []],
  ])('finds what %j made', (selection, starts) => {
    expect(rangesOf(selection, map, ranges).map(({ start }) => start)).toEqual(starts);
  });

  it.each([
    [10, { block: charge }],
    [25, { connection: calls }],
    [20, undefined],
    [0, undefined],
  ])('finds who is behind position %i', (position, author) => {
    expect(authorAt(position, map, ranges)).toEqual(author);
  });
});

it.each([
  ['abc', 'abc'],
  ['', 'abc'],
  ['abc', ''],
  ['aXc', 'aYYc'],
  ['aaaa', 'aaa'],
  ['aaa', 'aaaa'],
  ['abab', 'ab'],
  ['one\ntwo\nthree', 'one\nthree'],
])('makes of %j → %j', (before, after) => {
  const change = replaceText(before, after);
  const made = change
    ? ChangeSet.of(change, before.length)
        .apply(Text.of(before.split('\n')))
        .toString()
    : before;
  expect(made).toBe(after);
});

it('touches only what differs', () => {
  expect(replaceText('a: 1\nb: 2\nc: 3', 'a: 1\nb: 9\nc: 3')).toEqual({
    from: 8,
    to: 9,
    insert: '9',
  });
});
