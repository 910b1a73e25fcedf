import { describe, expect, it } from 'vitest';
import { BlockId } from '../design/ids.ts';
import type { Block, Connection } from '../design/schema.ts';
import { sketch } from '../design/testing/sketch.ts';
import { buildGraph } from './graph.ts';

const id = (text: string): BlockId => BlockId.parse(text);
const names = (blocks: readonly Block[]): string[] => blocks.map(({ name }) => name);
const ids = (connections: readonly Connection[]): string[] => connections.map((one) => one.id);

const design = sketch({
  blocks: {
    vpc: { type: 'vpc', at: [100, 50] },
    tier: { type: 'subnet-tier', parent: 'vpc', owner: 'shop', at: [10, 20] },
    web: { type: 'ecs-service', parent: 'tier', at: [1, 2] },
    api: { type: 'lambda-function', parent: 'tier', owner: 'search' },
    shop: 'microservice',
    search: 'microservice',
    lost: { type: 'lambda-function', parent: 'gone', owner: 'gone', at: [5, 5] },
    ring: { type: 'vpc', parent: 'ring-2', at: [1, 1] },
    'ring-2': { type: 'vpc', parent: 'ring', at: [2, 2] },
  },
  connections: [
    ['web', 'calls', 'api'],
    ['web', 'calls', 'gone'],
    ['api', 'calls', 'web'],
  ],
});
const graph = buildGraph(design);

describe('buildGraph', () => {
  it('lists blocks by logical id, whatever the order of the records', () => {
    const reversed = {
      ...design,
      blocks: Object.fromEntries(Object.entries(design.blocks).toReversed()),
    };
    expect(names(graph.blocks)).toEqual([
      'api',
      'lost',
      'ring',
      'ring-2',
      'search',
      'shop',
      'tier',
      'vpc',
      'web',
    ]);
    expect(names(buildGraph(reversed).blocks)).toEqual(names(graph.blocks));
    expect(names(buildGraph(reversed).childrenOf(id('tier')))).toEqual(['api', 'web']);
  });

  it.each([
    ['vpc', [], ['tier', 'api', 'web']],
    ['web', ['tier', 'vpc'], []],
    ['lost', [], []],
    ['ring', ['ring-2'], ['ring-2']],
  ])('%s is inside %j and holds %j', (block, outside, inside) => {
    expect(names(graph.ancestorsOf(id(block)))).toEqual(outside);
    expect(names(graph.descendantsOf(id(block)))).toEqual(inside);
  });

  it.each([
    ['web', 'shop'],
    ['api', 'search'],
    ['vpc', undefined],
    ['lost', undefined],
  ])('%s belongs to %s', (block, owner) => {
    expect(graph.ownerOf(id(block))?.name).toBe(owner);
  });

  it('keeps connections without an end apart', () => {
    expect(ids(graph.connections)).toEqual(['c1', 'c3']);
    expect(ids(graph.dangling)).toEqual(['c2']);
    expect(ids(graph.outgoing(id('web')))).toEqual(['c1']);
    expect(ids(graph.incoming(id('web')))).toEqual(['c3']);
  });

  it.each([
    ['web', { x: 111, y: 72 }],
    ['vpc', { x: 100, y: 50 }],
    ['lost', { x: 5, y: 5 }],
    ['ring', { x: 3, y: 3 }],
    ['gone', { x: 0, y: 0 }],
  ])('places %s on the canvas', (block, point) => {
    expect(graph.absolutePosition(id(block))).toEqual(point);
  });

  it('walks containers nested thousands deep', () => {
    const deep = sketch({
      blocks: Object.fromEntries(
        Array.from({ length: 12_000 }, (_, n) => [
          `b${n}`,
          n === 0 ? 'vpc' : { type: 'vpc', parent: `b${n - 1}` },
        ]),
      ),
    });
    expect(buildGraph(deep).descendantsOf(id('b0'))).toHaveLength(11_999);
  });
});
