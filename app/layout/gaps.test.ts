import { describe, expect, it } from 'vitest';
import { snap, snapEdges } from './snap.ts';

const rect = (x: number, y: number, width = 100, height = 50) => ({ x, y, width, height });
const row = [rect(0, 3), rect(137, 3)];

describe('equal gaps', () => {
  type Case = readonly [
    string,
    dragged: ReturnType<typeof rect>,
    others: readonly ReturnType<typeof rect>[],
    axis: 'x' | 'y',
    start: number,
  ];
  const cases: readonly Case[] = [
    ['behind a pair', rect(271, 20), row, 'x', 274],
    ['before a pair', rect(-141, 20), row, 'x', -137],
    ['between two', rect(158, 20), [rect(0, 3), rect(323, 3)], 'x', 162],
    ['in a column', rect(420, 168), [rect(403, 0), rect(403, 85)], 'y', 170],
  ];
  it.each(cases)('%s', (_, dragged, others, axis, start) => {
    const landed = snap(dragged, others);
    expect(landed[axis]).toBe(start);
    const sizes = landed.gaps.filter((gap) => gap.axis === axis).map(({ from, to }) => to - from);
    expect(sizes).toHaveLength(2);
    expect(Math.abs((sizes[0] ?? 0) - (sizes[1] ?? 9))).toBeLessThanOrEqual(1);
  });

  it('are drawn where both blocks are', () => {
    const { gaps } = snap(rect(274, 20), row);
    expect(gaps).toEqual([
      { axis: 'x', from: 100, to: 137, at: 28 },
      { axis: 'x', from: 237, to: 274, at: 38.5 },
    ]);
  });

  it('don’t count blocks that stand elsewhere', () => {
    expect(snap(rect(271, 200), row).gaps).toEqual([]);
  });

  it('give way to a line that is nearer', () => {
    const landed = snap(rect(271, 20), [...row, rect(270, 300)]);
    expect(landed.x).toBe(270);
  });
});

it('lands on whole pixels with the grid off', () => {
  expect(snap(rect(13.4, 21.2), [], { grid: false })).toMatchObject({ x: 13, y: 21 });
});

describe('resizing', () => {
  const before = rect(10, 10, 200, 100);
  it('puts the borders that move on the grid and leaves the others', () => {
    expect(snapEdges(before, rect(10, 10, 213, 100), []).rect).toEqual(rect(10, 10, 214, 100));
    expect(snapEdges(before, rect(3, 10, 207, 100), []).rect).toEqual(rect(0, 10, 210, 100));
  });
  it('lines them up with others', () => {
    const { rect: stretched, guides } = snapEdges(before, rect(10, 10, 215, 100), [
      rect(123, 300, 100, 50),
    ]);
    expect(stretched.width).toBe(213);
    expect(guides).toEqual([{ axis: 'x', at: 223, from: 10, to: 350 }]);
  });
});
