import { describe, expect, it } from 'vitest';
import { cycles } from './components.ts';

const find = (edges: { readonly [node: string]: readonly string[] }): string[][] =>
  cycles(Object.keys(edges), (node) => edges[node] ?? []);

describe('cycles', () => {
  it.each([
    ['nothing', {}, []],
    ['a chain', { a: ['b'], b: ['c'], c: [] }, []],
    ['a diamond', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
    ['a node that calls itself', { a: ['a'], b: [] }, [['a']]],
    ['a pair', { a: ['b'], b: ['a'] }, [['a', 'b']]],
    [
      'two rings joined by one edge',
      { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] },
      [
        ['c', 'd'],
        ['a', 'b'],
      ],
    ],
    ['a ring with a chord', { a: ['b'], b: ['c'], c: ['a', 'b'] }, [['a', 'b', 'c']]],
  ])('in %s', (_, edges, expected) => {
    expect(find(edges)).toEqual(expected);
  });

  it('finds one ring of 20,000 without running out of stack', () => {
    const nodes = Array.from({ length: 20_000 }, (_, n) => n);
    expect(cycles(nodes, (n) => [(n + 1) % nodes.length])).toEqual([nodes]);
  });
});
