import { describe, expect, it } from 'vitest';
import type { BlockId } from '#app/design/ids.ts';
import { type Sketch, sketch } from '#app/design/testing/sketch.ts';
import { type Frame, framesOf } from '#app/layout/frames.ts';
import { center, grow, holdsRect, overlaps, type Rect } from '#app/layout/rect.ts';
import { arrange } from './arrange.ts';

function framesFor(given: Sketch): (name: string) => Frame {
  const frames = framesOf(arrange(sketch(given)));
  return (name) => {
    const frame = frames.get(name as BlockId);
    if (!frame) throw new Error(`There is no ${name}.`);
    return frame;
  };
}

const rectsOf = (given: Sketch): ((name: string) => Rect) => {
  const frame = framesFor(given);
  return (name) => frame(name).rect;
};

const chain: Sketch = {
  blocks: { c: 'sqs-queue', b: 'lambda-function', a: 'http-api' },
  connections: [
    ['a', 'routes-to', 'b'],
    ['b', 'sends', 'c'],
  ],
};

describe('arrange', () => {
  it('puts callers left of what they call, level', () => {
    const rect = rectsOf(chain);
    expect(rect('a').x).toBeLessThan(rect('b').x);
    expect(rect('b').x).toBeLessThan(rect('c').x);
    expect(center(rect('a')).y).toBe(center(rect('b')).y);
  });

  it('gives the same places for the same design', () => {
    expect(arrange(sketch(chain))).toEqual(arrange(sketch(chain)));
  });

  it('leaves room for a text on a line', () => {
    const rect = rectsOf({
      blocks: { a: 'ecs-service', b: 'dynamodb-table' },
      connections: [['a', 'reads-and-writes', 'b']],
    });
    expect(rect('b').x - rect('a').x - rect('a').width).toBeGreaterThan(100);
  });

  it.each([
    [
      'a circle',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
      ],
    ],
    [
      'one to many',
      [
        ['a', 'b'],
        ['a', 'c'],
        ['a', 'd'],
      ],
    ],
    [
      'many to one',
      [
        ['b', 'a'],
        ['c', 'a'],
        ['d', 'a'],
      ],
    ],
    ['nothing', []],
    [
      'a short cut',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['a', 'c'],
        ['c', 'd'],
      ],
    ],
  ])('keeps blocks apart that %s joins', (_, pairs) => {
    const names = ['a', 'b', 'c', 'd'];
    const rect = rectsOf({
      blocks: Object.fromEntries(names.map((name) => [name, 'ecs-service'])),
      connections: pairs.map(([from = '', to = '']) => [from, 'calls', to] as const),
    });
    const clashes = names.flatMap((one) =>
      names.filter((other) => one < other && overlaps(grow(rect(one), 15), rect(other))),
    );
    expect(clashes).toEqual([]);
  });

  it('goes on in a second row where a chain is too long for one', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const rect = rectsOf({
      blocks: Object.fromEntries(names.map((name) => [name, 'ecs-service'])),
      connections: names.slice(1).map((to, index) => [names[index] ?? '', 'calls', to] as const),
    });
    expect(rect('e').y).toBeGreaterThan(rect('d').y + 60);
    expect(rect('e').x).toBe(rect('d').x);
    expect(rect('f').x).toBeLessThan(rect('e').x);
  });

  it('holds children in containers and tiers in bands', () => {
    const rect = rectsOf({
      blocks: {
        inner: { type: 'subnet-tier', parent: 'net', properties: { tier: 'isolated' } },
        outer: { type: 'subnet-tier', parent: 'net', properties: { tier: 'public' } },
        net: 'vpc',
        front: { type: 'alb', parent: 'outer' },
        data: { type: 'rds-database', parent: 'inner' },
        code: { type: 'ecs-service', parent: 'inner' },
      },
      connections: [
        ['front', 'routes-to', 'code'],
        ['code', 'reads', 'data'],
      ],
    });
    for (const [outer, inner] of [
      ['net', 'outer'],
      ['net', 'inner'],
      ['outer', 'front'],
      ['inner', 'data'],
      ['inner', 'code'],
    ] as const)
      expect([outer, inner, holdsRect(rect(outer), rect(inner))]).toEqual([outer, inner, true]);
    expect(rect('outer').y).toBeLessThan(rect('inner').y);
    expect(rect('outer').width).toBe(rect('inner').width);
    expect(center(rect('front')).x).toBe(center(rect('code')).x);
  });

  it('keeps what others own out of a microservice', () => {
    const rect = rectsOf({
      blocks: {
        shop: 'microservice',
        stock: 'microservice',
        web: { type: 'ecs-service', owner: 'shop' },
        items: { type: 'ecs-service', owner: 'stock' },
        orders: { type: 'dynamodb-table', owner: 'shop' },
        users: 'users',
      },
      connections: [
        ['users', 'calls', 'web'],
        ['web', 'calls', 'items'],
        ['web', 'writes', 'orders'],
      ],
    });
    expect(holdsRect(rect('shop'), rect('web')) && holdsRect(rect('shop'), rect('orders'))).toBe(
      true,
    );
    expect(
      ['stock', 'items', 'users'].filter((name) => overlaps(rect('shop'), rect(name))),
    ).toEqual([]);
  });

  it('survives a container that is not there', () => {
    const rect = rectsOf({ blocks: { a: { type: 'sqs-queue', parent: 'gone' }, b: 'sqs-queue' } });
    expect(overlaps(rect('a'), rect('b'))).toBe(false);
  });
});
