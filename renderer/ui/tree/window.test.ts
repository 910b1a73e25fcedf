import { describe, expect, it } from 'vitest';
import { offsetsOf, rowsInView } from './window.ts';

const rows = (...heights: number[]) => heights.map((height) => ({ height }));

describe('offsetsOf', () => {
  it('sums rows of different heights', () => {
    expect(offsetsOf(rows(28, 32, 32))).toEqual([0, 28, 60, 92]);
    expect(offsetsOf([])).toEqual([0]);
  });
});

describe('rowsInView', () => {
  const offsets = offsetsOf(Array.from({ length: 1800 }, () => ({ height: 32 })));

  it.each([
    ['the top', 0, 640, 0, 28],
    ['the middle', 3200, 640, 92, 128],
    ['half a row in', 3216, 640, 92, 129],
    ['the end', 1800 * 32 - 640, 640, 1772, 1800],
    ['beyond the end', 99_999_999, 640, 1792, 1800],
  ])('%s', (_, top, height, first, last) => {
    expect(rowsInView(offsets, top, height)).toEqual({ first, last });
  });

  it('is empty without rows', () => {
    expect(rowsInView([0], 0, 600)).toEqual({ first: 0, last: 0 });
  });
});
