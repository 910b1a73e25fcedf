import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BlockId } from '../../design/ids.ts';
import { readDesign } from '../../design/read.ts';
import type { Design } from '../../design/schema.ts';
import { type Sketch, sketch } from '../../design/testing/sketch.ts';
import { framesOf } from '../frames.ts';
import { center, type Rect } from '../rect.ts';
import { faultsOf } from '../testing/layout-faults.ts';
import { type ArrangeOptions, arrange } from './arrange.ts';
import { contextOf } from './context.ts';
import { applyPlacements } from './placements.ts';
import { wholeCost } from './whole-cost.ts';

const EXAMPLES = 'assets/examples';
const FAULTLESS = { overlapping: [], outside: [], strangers: [], hulls: [] };

const arranged = (design: Design, options?: ArrangeOptions): Design =>
  applyPlacements(design, arrange(design, options));

function rectsOf(design: Design): (name: string) => Rect {
  const frames = framesOf(design);
  return (name) => {
    const frame = frames.get(name as BlockId); // names are ids in a sketch
    if (!frame) throw new Error(`There is no ${name}.`);
    return frame.rect;
  };
}

const rectsIn = (given: Sketch, options?: ArrangeOptions) =>
  rectsOf(arranged(sketch(given), options));

/** Every block somewhere else, always the same way. */
function shuffled(design: Design): Design {
  let seed = 7;
  const next = (): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.round((seed / 2147483648) * 800);
  };
  const blocks = Object.entries(design.blocks).map(([id, block]) => [
    id,
    { ...block, position: { x: next(), y: next() } },
  ]);
  return { ...design, blocks: Object.fromEntries(blocks) };
}

function example(file: string): Design {
  const read = readDesign(readFileSync(`${EXAMPLES}/${file}`, 'utf8'));
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}

describe.each(readdirSync(EXAMPLES).filter((file) => file.endsWith('.json')))(
  'arranging %s',
  (file) => {
    const design = example(file);
    const after = arranged(shuffled(design));

    it.each([undefined, 'right', 'down'] as const)('leaves no fault (%s)', (direction) => {
      expect(faultsOf(arranged(design, { direction }))).toEqual(FAULTLESS);
    });

    it('depends on what there is and not on where it was', () => {
      const notes = new Set(
        Object.values(design.blocks).flatMap(({ id, type }) => (type === 'note' ? [id] : [])),
      );
      const places = (one: Design) =>
        [...framesOf(one).values()].filter(({ id }) => !notes.has(id)).map(({ rect }) => rect);
      expect(places(after)).toEqual(places(arranged(design)));
    });

    it('is nearly as good as what a hand made of it', () => {
      expect(costOf(after)).toBeLessThan(1.3 * costOf(design));
    });

    it('changes nothing the second time', () => {
      expect(arrange(after)).toEqual([]);
    });
  },
);

/** Length, bends and crossings of lines, and the shape of it all. */
function costOf(design: Design): number {
  const frames = [...framesOf(design)].filter(([, { shape }]) => shape !== 'hull');
  const left = Math.min(...frames.map(([, { rect }]) => rect.x));
  const top = Math.min(...frames.map(([, { rect }]) => rect.y));
  return wholeCost(
    new Map(frames.map(([id, { rect }]) => [id, { ...rect, x: rect.x - left, y: rect.y - top }])),
    contextOf(design, undefined),
  );
}

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `n${index}`);
const functions = (all: readonly string[]) =>
  Object.fromEntries(all.map((name) => [name, 'lambda-function']));

describe('arrange', () => {
  it('puts callers before what they call, level', () => {
    const rect = rectsIn({
      blocks: { c: 'sqs-queue', b: 'lambda-function', a: 'http-api' },
      connections: [
        ['a', 'routes-to', 'b'],
        ['b', 'sends', 'c'],
      ],
    });
    expect(rect('a').x).toBeLessThan(rect('b').x);
    expect(rect('b').x).toBeLessThan(rect('c').x);
    expect(center(rect('a')).y).toBe(center(rect('c')).y);
  });

  it('goes down where it is asked to', () => {
    const rect = rectsIn(
      {
        blocks: { a: 'http-api', b: 'lambda-function' },
        connections: [['a', 'routes-to', 'b']],
      },
      { direction: 'down' },
    );
    expect(rect('a').y).toBeLessThan(rect('b').y);
    expect(center(rect('a')).x).toBe(center(rect('b')).x);
  });

  it('leaves room for a text on a line', () => {
    const rect = rectsIn({
      blocks: { a: 'ecs-service', b: 'dynamodb-table' },
      connections: [['a', 'reads-and-writes', 'b']],
    });
    expect(rect('b').x - rect('a').x - rect('a').width).toBeGreaterThan(100);
  });

  it('folds a chain too long for a screen', () => {
    const all = names(14);
    const after = arranged(
      sketch({
        blocks: functions(all),
        connections: all.slice(1).map((to, index) => [all[index] ?? '', 'calls', to] as const),
      }),
    );
    const bounds = [...framesOf(after).values()].map(({ rect }) => rect.x);
    expect(Math.max(...bounds) - Math.min(...bounds)).toBeLessThan(1600);
    expect(faultsOf(after)).toEqual(FAULTLESS);
  });

  it('keeps tiers in their order, of one width, and a caller above what it calls', () => {
    const rect = rectsIn({
      blocks: {
        inner: { type: 'subnet-tier', parent: 'net', properties: { tier: 'isolated' } },
        outer: { type: 'subnet-tier', parent: 'net', properties: { tier: 'public' } },
        net: 'vpc',
        front: { type: 'alb', parent: 'outer' },
        data: { type: 'rds-database', parent: 'inner' },
      },
      connections: [['front', 'routes-to', 'data']],
    });
    expect(rect('outer').y).toBeLessThan(rect('inner').y);
    expect(rect('outer').width).toBe(rect('inner').width);
    expect(center(rect('front')).x).toBe(center(rect('data')).x);
  });

  it('leaves pinned and locked blocks, and what is in a locked container', () => {
    const given = sketch({
      blocks: {
        box: { type: 'group', at: [900, 300], size: [320, 240] },
        inside: { type: 'lambda-function', parent: 'box', at: [100, 100] },
        a: { type: 'http-api', at: [411, 203] },
        b: { type: 'lambda-function', at: [400, 200] },
        c: { type: 'sqs-queue', at: [400, 200] },
      },
      connections: [
        ['a', 'routes-to', 'b'],
        ['b', 'sends', 'c'],
        ['b', 'calls', 'inside'],
      ],
    });
    const hold = (id: string, flag: 'pinned' | 'locked') => {
      const block = given.blocks[id as BlockId]; // names are ids in a sketch
      return block ? { [id]: { ...block, [flag]: true } } : {};
    };
    const held: Design = {
      ...given,
      blocks: { ...given.blocks, ...hold('a', 'pinned'), ...hold('box', 'locked') },
    };
    const after: Design = arranged(held);
    for (const id of ['a', 'box', 'inside'] as BlockId[])
      expect(after.blocks[id]).toEqual(held.blocks[id]);
    expect(faultsOf(after)).toEqual(FAULTLESS);
  });

  it('keeps the container of a pinned block where it is', () => {
    const given = sketch({
      blocks: {
        box: { type: 'group', at: [300, 100], size: [200, 160] },
        a: { type: 'lambda-function', parent: 'box', at: [24, 48] },
        b: { type: 'sqs-queue', parent: 'box', at: [24, 48] },
        c: { type: 'dynamodb-table', at: [310, 110] },
      },
      connections: [['a', 'sends', 'b']],
    });
    const pin = given.blocks['a' as BlockId]; // as above
    const held = pin
      ? { ...given, blocks: { ...given.blocks, [pin.id]: { ...pin, pinned: true } } }
      : given;
    const after = arranged(held);
    expect(rectsOf(after)('a')).toEqual(rectsOf(held)('a'));
    expect(rectsOf(after)('box')).toMatchObject({ x: 300, y: 100 });
    expect(faultsOf(after)).toEqual(FAULTLESS);
  });

  it.each([
    ['a star', 24, (n: number) => (n > 0 ? [0] : [])],
    ['a tree', 31, (n: number) => (n > 0 ? [Math.floor((n - 1) / 2)] : [])],
    ['a web', 30, (n: number) => [n - 1, n - 4, n - 9].filter((from) => from >= 0)],
  ])('keeps the blocks of %s apart', (_, count, from) => {
    const all = names(count);
    const after = arranged(
      sketch({
        blocks: functions(all),
        connections: all.flatMap((to, n) =>
          from(n).map((at) => [all[at] ?? '', 'calls', to] as const),
        ),
      }),
    );
    expect(faultsOf(after)).toEqual(FAULTLESS);
  });

  it('survives a container that is not there, and circles', () => {
    const after = arranged(
      sketch({
        blocks: {
          a: { type: 'sqs-queue', parent: 'gone' },
          b: { type: 'group', parent: 'c' },
          c: { type: 'group', parent: 'b' },
          d: 'sqs-queue',
        },
        connections: [['a', 'sends', 'a']],
      }),
    );
    expect(faultsOf(after).overlapping).toEqual([]);
  });
});
