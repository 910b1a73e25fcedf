import { describe, expect, it } from 'vitest';
import { block, connection, designOf, id } from '../layout/testing/small-design.ts';
import { buildGraph } from './graph.ts';
import { type Direction, neighbourhood } from './neighbourhood.ts';

const graph = buildGraph(
  designOf(
    [
      ...['a', 'b', 'c', 'd', 'e'].map((name) => block(name)),
      block('team', { type: 'microservice' }),
      block('owned', { owner: 'team' }),
    ],
    [
      connection('a', 'b'),
      connection('b', 'c'),
      connection('c', 'd'),
      connection('d', 'a'),
      connection('owned', 'e'),
    ],
  ),
);

describe('neighbourhood', () => {
  it.each<[from: string, hops: number, direction: Direction, blocks: string[], lines: string[]]>([
    ['b', 0, 'both', ['b'], []],
    ['b', 1, 'both', ['a', 'b', 'c'], ['a-b', 'b-c']],
    ['b', 1, 'out', ['b', 'c'], ['b-c']],
    ['b', 1, 'in', ['a', 'b'], ['a-b']],
    ['b', 2, 'out', ['b', 'c', 'd'], ['b-c', 'c-d']],
    ['b', 9, 'both', ['a', 'b', 'c', 'd'], ['a-b', 'b-c', 'c-d', 'd-a']],
    ['team', 1, 'both', ['e', 'owned', 'team'], ['owned-e']],
  ])('%s, %i steps, %s', (from, hops, direction, blocks, lines) => {
    const found = neighbourhood(graph, [id(from)], hops, direction);
    expect([...found.blocks].toSorted()).toEqual(blocks);
    expect([...found.connections].toSorted()).toEqual(lines);
  });
});
