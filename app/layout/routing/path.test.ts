import { describe, expect, it } from 'vitest';
import { dashedPath, drawnPieces, roundedPath } from './path.ts';
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
    const label = { at, on: at, run: 0, room: 32, rect: { x: 30, y: -7, width: 40, height: 14 } };
    expect(drawnPieces(line, label, { start: 0, end: 10 })).toEqual([
      points([0, 0], [30, 0]),
      points([70, 0], [90, 0]),
    ]);
  });
});

describe('dashedPath', () => {
  const dashesOf = (path: string): readonly number[] =>
    path
      .split('M')
      .slice(1)
      .map((part) => Number(/^-?[\d.]+/.exec(part)?.[0]));

  it('begins dashes at the same places, wherever a line begins and whichever way it runs', () => {
    for (const line of [points([0, 0], [90, 0]), points([4, 0], [90, 0]), points([7, 0], [90, 0])])
      expect((dashesOf(dashedPath(line)).at(-1) ?? 1) % 9).toBe(0);
    // Backwards a dash ends where forwards it begins.
    expect(((dashesOf(dashedPath(points([90, 0], [0, 0]))).at(-1) ?? 0) - 5) % 9).toBe(0);
  });

  it('draws what is left of the dash it begins in', () => {
    expect(dashedPath(points([2, 0], [90, 0]))).toBe('M2 0L5 0M9 0L90 0');
    expect(dashedPath(points([6, 0], [90, 0]))).toBe('M9 0L90 0');
  });

  it('rounds bends', () => {
    expect(dashedPath(points([0, 0], [90, 0], [90, 90]))).toContain('Q90 0 90 10');
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
