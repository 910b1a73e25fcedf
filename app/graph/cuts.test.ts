import { describe, expect, it } from 'vitest';
import { cuts } from './cuts.ts';

// An edge is two letters and, where there are two of it, a number.
const find = (edges: string, nodes = '') => {
  const list = edges.split(' ').filter(Boolean);
  const found = cuts(nodes, list, ([from = '', to = '']) => [from, to]);
  return {
    points: found.points.map((node) => `${node}${found.piecesWithout(node)}`).join(' '),
    bridges: found.bridges.join(' '),
  };
};

describe('cuts', () => {
  it.each([
    ['nothing', '', { points: '', bridges: '' }],
    ['a pair', 'ab', { points: '', bridges: 'ab' }],
    ['a pair joined twice', 'ab1 ab2', { points: '', bridges: '' }],
    ['a pair joined both ways', 'ab ba', { points: '', bridges: '' }],
    ['a node joined to itself', 'aa', { points: '', bridges: '' }],
    ['a chain', 'ab bc cd', { points: 'b2 c2', bridges: 'ab bc cd' }],
    ['a chain against the arrows', 'ba cb', { points: 'b2', bridges: 'ba cb' }],
    ['a ring', 'ab bc ca', { points: '', bridges: '' }],
    ['a star', 'ha hb hc', { points: 'h3', bridges: 'ha hb hc' }],
    ['a star with itself', 'ha hb hh', { points: 'h2', bridges: 'ha hb' }],
    ['two rings that share a node', 'ab bx xa xc cd dx', { points: 'x2', bridges: '' }],
    ['two rings joined by an edge', 'ab bc ca cd de ef fd', { points: 'c2 d2', bridges: 'cd' }],
    ['a ring with a tail at its start', 'ab bc ca ad', { points: 'a2', bridges: 'ad' }],
    ['two parts that don’t touch', 'ab bc xy yz', { points: 'b2 y2', bridges: 'ab bc xy yz' }],
    ['a way around', 'ab bc cd bd', { points: 'b2', bridges: 'ab' }],
  ])('of %s', (_, edges, expected) => {
    expect(find(edges)).toEqual(expected);
  });

  it('counts no pieces around a node alone, one around a node at the edge', () => {
    const found = cuts(['alone'], [['a', 'b'] as const], (edge) => edge);
    expect(['alone', 'a', 'b'].map(found.piecesWithout)).toEqual([0, 1, 1]);
  });

  it('agrees with taking each node and edge away, on graphs drawn by chance', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { nodes, edges } = drawn(seed);
      const found = cuts(nodes, edges, ([from, to]) => [from, to]);
      const whole = parts(nodes, edges);
      expect(found.points).toEqual(
        nodes.filter(
          (gone) =>
            parts(
              nodes.filter((node) => node !== gone),
              edges.filter(([from, to]) => from !== gone && to !== gone),
            ) > whole,
        ),
      );
      expect(found.bridges).toEqual(
        edges.filter(
          (gone) =>
            parts(
              nodes,
              edges.filter((edge) => edge !== gone),
            ) > whole,
        ),
      );
    }
  });

  it('walks a chain and a ring of 20,000 without running out of stack', () => {
    const nodes = Array.from({ length: 20_000 }, (_, n) => n);
    const ends = (n: number): readonly [number, number] => [n, (n + 1) % nodes.length];
    expect(cuts(nodes, nodes.slice(1), ends).bridges).toHaveLength(19_999);
    expect(cuts(nodes, nodes, ends).points).toEqual([]);
  });
});

type Edge = readonly [number, number, number];

function drawn(seed: number): { readonly nodes: number[]; readonly edges: Edge[] } {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const nodes = Array.from({ length: 4 + next(9) }, (_, n) => n);
  const edges = Array.from(
    { length: next(2 * nodes.length) },
    (_, n): Edge => [next(nodes.length), next(nodes.length), n],
  );
  return { nodes, edges };
}

function parts(nodes: readonly number[], edges: readonly Edge[]): number {
  const part = new Map(nodes.map((node) => [node, node]));
  for (const [from, to] of edges) {
    const [old, kept] = [part.get(from), part.get(to)];
    if (old === undefined || kept === undefined) continue;
    for (const [node, of] of part) if (of === old) part.set(node, kept);
  }
  return new Set(part.values()).size;
}
