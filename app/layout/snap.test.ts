import { describe, expect, it } from 'vitest';
import { snap } from './snap.ts';

const rect = (x: number, y: number, width = 144, height = 52) => ({ x, y, width, height });

describe('snap', () => {
  const cases: readonly (readonly [
    string,
    ReturnType<typeof rect>,
    ReturnType<typeof rect>[],
    object,
  ])[] = [
    ['the grid', rect(13, 21), [], { x: 16, y: 24 }],
    ['the left edge of another', rect(101, 300), [rect(98, 0)], { x: 98, y: 304 }],
    ['the middle of a wider one', rect(100, 300), [rect(92, 0, 168)], { x: 104, y: 304 }],
    ['nothing out of reach', rect(120, 300), [rect(98, 0)], { x: 120, y: 304 }],
    ['the nearer of two', rect(100, 300), [rect(95, 0), rect(101, 600)], { x: 101, y: 304 }],
  ];
  it.each(cases)('lands on %s', (_, dragged, others, expected) => {
    expect(snap(dragged, others)).toMatchObject(expected);
  });

  it('draws the guide from one to the other', () => {
    const { guides } = snap(rect(101, 300), [rect(98, 0)]);
    expect(guides).toEqual([{ axis: 'x', at: 98 + 72, from: 0, to: 356 }]);
  });
});
