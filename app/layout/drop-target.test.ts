import { describe, expect, it } from 'vitest';
import type { Point } from '../design/schema.ts';
import { dropTarget } from './drop-target.ts';
import { framesOf } from './frames.ts';
import { block, designOf, id, network } from './testing/small-design.ts';

const frames = framesOf(
  designOf([...network, block('fn', { owner: 'orders', position: { x: 900, y: 400 } })]),
);
const none = () => false;

describe('dropTarget', () => {
  type Case = readonly [string, Point, container: string | undefined, hull: string | undefined];
  const cases: readonly Case[] = [
    ['the deepest container', { x: 200, y: 180 }, 'public', undefined],
    ['the VPC between its tiers', { x: 200, y: 261 }, 'vpc', undefined],
    ['a hull', { x: 950, y: 380 }, undefined, 'orders'],
    ['nothing', { x: 2000, y: 0 }, undefined, undefined],
  ];
  it.each(cases)('finds %s', (_, point, container, hull) => {
    const target = dropTarget(frames, point, none);
    expect(target.container?.id).toBe(container);
    expect(target.hull?.id).toBe(hull);
  });

  it('never offers what is being moved', () => {
    const target = dropTarget(frames, { x: 200, y: 180 }, (one) => one !== id('isolated'));
    expect(target.container).toBeUndefined();
  });

  it('holds on to a block that only just leaves its hull', () => {
    const outside = { x: 900 + 144 + 12 + 10, y: 420 };
    expect(dropTarget(frames, outside, none).hull).toBeUndefined();
    expect(dropTarget(frames, outside, none, new Set([id('orders')])).hull?.id).toBe('orders');
  });
});
