import { describe, expect, it } from 'vitest';
import { drawnPieces, roundedPath } from './path.ts';
import { simplify } from './polyline.ts';

const points = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([x, y]) => ({ x, y }));

describe('roundedPath', () => {
  it('rounds corners, less where runs are short', () => {
    expect(roundedPath(points([0, 0], [100, 0], [100, 100]))).toBe(
      'M0 0L90 0Q100 0 100 10L100 100',
    );
    expect(roundedPath(points([0, 0], [8, 0], [8, 100]))).toBe('M0 0L4 0Q8 0 8 4L8 100');
  });
});

describe('drawnPieces', () => {
  const line = points([0, 0], [100, 0]);
  it('stops where the arrows begin', () => {
    expect(drawnPieces(line, undefined, { start: 10, end: 10 })).toEqual([
      points([10, 0], [90, 0]),
    ]);
  });
  it('leaves the label’s place out', () => {
    const at = { x: 50, y: 0 };
    const label = { at, on: at, run: 0, rect: { x: 30, y: -7, width: 40, height: 14 } };
    expect(drawnPieces(line, label, { start: 0, end: 10 })).toEqual([
      points([0, 0], [30, 0]),
      points([70, 0], [90, 0]),
    ]);
  });
});

describe('simplify', () => {
  it('drops points on the way', () => {
    expect(simplify(points([0, 0], [5, 0], [5, 0], [9, 0], [9, 4]))).toEqual(
      points([0, 0], [9, 0], [9, 4]),
    );
  });
  it('refuses to double back', () => {
    expect(simplify(points([0, 0], [9, 0], [4, 0]))).toBeUndefined();
  });
});
