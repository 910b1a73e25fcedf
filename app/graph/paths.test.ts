import { describe, expect, it } from 'vitest';
import { heaviestPaths, type Step, shortestCycle } from './paths.ts';

type Edges = { readonly [node: string]: { readonly [to: string]: number } };

const steps =
  (edges: Edges) =>
  (from: string): readonly Step<string, string>[] =>
    Object.entries(edges[from] ?? {}).map(([to, weight]) => ({ to, edge: `${from}${to}`, weight }));

const nodesOf = (edges: Edges): string[] => [
  ...new Set([...Object.keys(edges), ...Object.values(edges).flatMap(Object.keys)]),
];

describe('heaviestPaths', () => {
  it.each<[string, Edges, number, string[]]>([
    ['a node alone', { a: {} }, 0, []],
    ['a chain', { a: { b: 1 }, b: { c: 1 } }, 2, ['ab', 'bc']],
    ['the longer of two ways', { a: { c: 1, b: 1 }, b: { c: 1 } }, 2, ['ab', 'bc']],
    ['steps that weigh nothing', { a: { b: 0 }, b: { c: 1, d: 0 }, d: { e: 0 } }, 1, ['ab', 'bc']],
    ['a way out of a cycle', { a: { b: 1 }, b: { a: 1, c: 1 }, c: { d: 1 } }, 2, ['bc', 'cd']],
    ['a cycle alone', { a: { b: 1 }, b: { a: 1 } }, 0, []],
  ])('%s', (_, edges, weight, path) => {
    expect(heaviestPaths(nodesOf(edges), steps(edges))('a')).toEqual({ weight, edges: path });
  });

  it('follows 20,000 steps, and many ways through a ladder', () => {
    const length = 20_000;
    const ladder = heaviestPaths(
      Array.from({ length }, (_, n) => n),
      (n) => [n + 1, n + 2].filter((to) => to < length).map((to) => ({ to, edge: to, weight: 1 })),
    );
    expect(ladder(0).weight).toBe(length - 1);
  });
});

describe('shortestCycle', () => {
  it.each<[string, Edges, string[] | undefined]>([
    ['none', { a: { b: 1 }, b: {} }, undefined],
    ['to itself', { a: { a: 1 } }, ['aa']],
    ['and back', { a: { b: 1 }, b: { a: 1 } }, ['ab', 'ba']],
    ['the shorter', { a: { b: 1, d: 1 }, b: { c: 1 }, c: { a: 1 }, d: { a: 1 } }, ['ad', 'da']],
    ['not through the start', { a: { b: 1 }, b: { c: 1 }, c: { b: 1 } }, undefined],
  ])('%s', (_, edges, path) => {
    expect(shortestCycle('a', steps(edges))).toEqual(path);
  });
});
