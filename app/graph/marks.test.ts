import { describe, expect, it } from 'vitest';
import { addMark, hasMark, marksAhead, marksIn, noMarks } from './marks.ts';

const reached = (edges: { readonly [node: string]: readonly string[] }, from: string): string[] => {
  const nodes = [...new Set([...Object.keys(edges), ...Object.values(edges).flat()])].toSorted();
  const ahead = marksAhead(
    nodes,
    (node) => edges[node] ?? [],
    (node) => nodes.indexOf(node),
    nodes.length,
  );
  return marksIn(ahead(from)).map((index) => nodes[index] ?? '');
};

describe('marks ahead', () => {
  it.each<[string, { readonly [node: string]: readonly string[] }, string, readonly string[]]>([
    ['a node alone', { a: [] }, 'a', ['a']],
    ['a row', { a: ['b'], b: ['c'] }, 'a', ['a', 'b', 'c']],
    ['not what leads there', { a: ['b'], b: ['c'] }, 'b', ['b', 'c']],
    ['two ways to one', { a: ['b', 'c'], b: ['d'], c: ['d'] }, 'a', ['a', 'b', 'c', 'd']],
    ['a circle and what follows', { a: ['b'], b: ['c', 'd'], c: ['b'] }, 'c', ['b', 'c', 'd']],
    ['itself', { a: ['a'] }, 'a', ['a']],
  ])('%s', (_, edges, from, expected) => {
    expect(reached(edges, from)).toEqual(expected);
  });

  it('takes a chain of 20,000 nodes with 300 marks', () => {
    const nodes = Array.from({ length: 20_000 }, (_, index) => index);
    const ahead = marksAhead(
      nodes,
      (node) => (node + 1 < nodes.length ? [node + 1] : []),
      (node) => (node % 100 === 0 && node < 30_000 ? node / 100 : undefined),
      300,
    );
    expect(marksIn(ahead(0))).toHaveLength(200);
    expect(marksIn(ahead(19_901))).toEqual([]);
  });
});

it.each([0, 1, 31, 32, 63, 64])('keeps mark %i', (mark) => {
  const marks = noMarks(65);
  addMark(marks, mark);
  expect(marksIn(marks)).toEqual([mark]);
  expect([hasMark(marks, mark), hasMark(marks, mark + 1)]).toEqual([true, false]);
});
