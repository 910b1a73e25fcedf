import { describe, expect, it } from 'vitest';
import { applyEdits } from '../edits/apply.ts';
import { dropTarget } from './drop-target.ts';
import { framesOf } from './frames.ts';
import { type Lift, lifted, paintingOrder } from './stacking.ts';
import { block, designOf, id } from './testing/small-design.ts';

const row = (orders: Readonly<Record<string, number>>) =>
  designOf(Object.entries(orders).map(([name, order]) => block(name, { order })));

const painted = (design: ReturnType<typeof designOf>): string =>
  paintingOrder(framesOf(design))
    .map((frame) => frame.id)
    .join(' ');

describe('what lies over what', () => {
  it('is the order of the records while nobody chose one', () => {
    expect(painted(designOf([block('b'), block('a'), block('c')]))).toBe('b a c');
  });

  it('is the layers first: an order lifts nothing out of its own', () => {
    const design = designOf([
      block('fn'),
      block('orders', { type: 'microservice', order: 4 }),
      block('vpc', { type: 'vpc', order: 9 }),
    ]);
    expect(painted(design)).toBe('vpc orders fn');
  });

  it('takes along what is inside a container', () => {
    const design = designOf([
      block('front', { type: 'group', order: 1 }),
      block('in-front', { type: 'group', parent: 'front' }),
      block('back', { type: 'group' }),
      block('in-back', { type: 'group', parent: 'back', order: 7 }),
      block('low', { parent: 'back', order: 9 }),
      block('high', { parent: 'front' }),
    ]);
    expect(painted(design)).toBe('back in-back front in-front low high');
  });

  it('lays a group of a microservice’s over its hull, with what is in it', () => {
    const design = designOf([
      block('frame', { type: 'group', owner: 'orders' }),
      block('inner', { type: 'group', parent: 'frame' }),
      block('fn', { parent: 'inner', owner: 'orders' }),
      block('orders', { type: 'microservice' }),
      block('other', { type: 'group' }),
    ]);
    expect(painted(design)).toBe('other orders frame inner fn');
  });

  it('decides which of two containers a drop goes into', () => {
    const size = { width: 200, height: 200 };
    const design = designOf([
      block('above', { type: 'group', size, order: 1 }),
      block('below', { type: 'group', size, position: { x: 100, y: 0 } }),
    ]);
    const target = dropTarget(framesOf(design), { x: 150, y: 50 }, () => false);
    expect(target.container?.id).toBe('above');
  });
});

describe('lifting', () => {
  type Case = readonly [
    string,
    Readonly<Record<string, number>>,
    Lift,
    moved: string,
    after: string,
    changed: number,
  ];
  const flat = { a: 0, b: 0, c: 0, d: 0 };
  const cases: readonly Case[] = [
    ['one to the front', flat, 'front', 'b', 'a c d b', 1],
    ['one to the back', flat, 'back', 'c', 'c a b d', 1],
    ['two to the front, in their order', flat, 'front', 'c a', 'b d a c', 2],
    ['two to the back, in their order', flat, 'back', 'd b', 'b d a c', 2],
    ['one a step forward', flat, 'forward', 'b', 'a c b d', 2],
    ['one a step backward', flat, 'backward', 'c', 'a c b d', 2],
    ['a run a step forward', flat, 'forward', 'a b', 'c a b d', 3],
    ['what is in front already', flat, 'front', 'd', 'a b c d', 0],
    ['what is at the back already, a step', flat, 'backward', 'a', 'a b c d', 0],
    ['among orders with room', { a: -3, b: 2, c: 8, d: 9 }, 'forward', 'a', 'b a c d', 1],
    ['past the highest', { a: 5, b: 2, c: 8 }, 'front', 'b', 'a c b', 1],
  ];
  it.each(cases)('%s', (_, orders, lift, moved, after, changed) => {
    const design = row(orders);
    const found = lifted(design, new Set(moved.split(' ').map(id)), lift);
    expect(found).toHaveLength(changed);
    const result = applyEdits(design, [{ edit: 'reorder', args: { orders: [...found] } }]);
    expect(result.ok && painted(result.value)).toBe(after);
  });

  it('leaves siblings of another shape and other containers alone', () => {
    const design = designOf([
      block('box', { type: 'group' }),
      block('inner', { parent: 'box' }),
      block('a'),
      block('b'),
    ]);
    expect(lifted(design, new Set([id('a')]), 'front')).toEqual([{ id: 'a', order: 1 }]);
    expect(lifted(design, new Set([id('inner')]), 'front')).toEqual([]);
  });
});
