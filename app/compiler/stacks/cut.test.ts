import { describe, expect, it } from 'vitest';
import { leastCut } from './cut.ts';

const cut = (count: number, edges: Readonly<Record<string, number>>): readonly string[] =>
  leastCut('abcdefghijklmnop'.slice(0, count).split(''), (from, to) => edges[from + to] ?? 0).map(
    ([from, to]) => from + to,
  );

describe('the least cut', () => {
  it.each<[string, number, Readonly<Record<string, number>>, readonly string[]]>([
    ['nothing to cut', 2, { ab: 1 }, []],
    ['the cheaper of two', 2, { ab: 3, ba: 1 }, ['ba']],
    ['one that opens two circles', 3, { ab: 1, bc: 1, ca: 1, ba: 2, cb: 2 }, ['ab', 'bc']],
    ['a circle of three', 3, { ab: 2, bc: 2, ca: 1 }, ['ca']],
    [
      'a circle of twelve',
      12,
      { ab: 2, bc: 2, cd: 2, de: 2, ef: 2, fg: 2, gh: 2, hi: 2, ij: 2, jk: 2, kl: 2, la: 1 },
      ['la'],
    ],
  ])('%s', (_, count, edges, expected) => {
    expect(cut(count, edges).toSorted()).toEqual([...expected].toSorted());
  });
});
