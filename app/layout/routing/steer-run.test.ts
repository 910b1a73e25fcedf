import { describe, expect, it } from 'vitest';
import { routeAll } from './route.ts';
import { steerRun } from './steer-run.ts';
import { around, block, request } from './testing/rects.ts';

const at = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([x, y]) => ({ x, y }));
const ends = { from: block(0, 0), to: block(480, 240) };
/** Right, down, right. */
const step = at([144, 26], [320, 26], [320, 266], [480, 266]);

describe('moving a run of a line', () => {
  it('moves the bends at its ends, on the grid', () => {
    const { steering } = steerRun(step, 1, 243, ends, undefined);
    expect(steering).toEqual({ points: at([240, 26], [240, 266]) });
  });

  it('goes anywhere when nothing is to snap', () => {
    expect(steerRun(step, 1, 243, ends, undefined, true).at).toBe(243);
  });

  it('takes the port along as far as the side reaches', () => {
    const { steering } = steerRun(step, 0, 40, ends, undefined);
    expect(steering).toEqual({ points: at([320, 40], [320, 266]) });
    const fixed = { from: { side: 'right' as const, at: 0.5 } };
    expect(steerRun(step, 0, 40, ends, fixed).steering.from?.at).toBeCloseTo(40 / 52);
  });

  it('bends a stub away from the block where the side ends', () => {
    const { steering } = steerRun(step, 0, 120, ends, undefined);
    expect(steering.points).toEqual(at([168, 120], [320, 120], [320, 266]));
  });

  it('keeps off the blocks it joins', () => {
    expect(steerRun(step, 1, 150, ends, undefined).at).toBe(160);
    expect(steerRun(step, 1, 478, ends, undefined).at).toBe(464);
    // Past them it goes round.
    expect(steerRun(step, 1, -40, ends, undefined).at).toBe(-40);
  });

  it('lines up with the middle of the block it leaves', () => {
    expect(steerRun(step, 0, 29, ends, undefined).at).toBe(26);
  });

  it('becomes one with a run it is nearly in line with, whose bends vanish', () => {
    const zigzag = at([144, 26], [200, 26], [200, 100], [320, 100], [320, 266], [480, 266]);
    const { steering, at: place } = steerRun(zigzag, 1, 317, ends, undefined);
    expect(place).toBe(320);
    expect(steering.points).toEqual(at([320, 26], [320, 266]));
  });

  it('leads a straight line through one point, or round in two', () => {
    const level = { from: block(0, 0), to: block(480, 0) };
    const straight = at([144, 26], [480, 26]);
    expect(steerRun(straight, 0, 40, level, undefined).steering.points).toEqual(at([312, 40]));
    expect(steerRun(straight, 0, 120, level, undefined).steering.points).toEqual(
      at([168, 120], [456, 120]),
    );
  });

  it('gives the line that was asked for', () => {
    const rects = { a: ends.from, b: ends.to };
    for (const [run, place] of [
      [1, 240],
      [0, 120],
      [2, 280],
      [2, 344],
    ] as const) {
      const { steering } = steerRun(step, run, place, ends, undefined);
      const line = routeAll([request('a', 'b', { steering })], around(rects)).get('a-b')?.line;
      const upright = run === 1;
      expect(line?.some((point) => (upright ? point.x : point.y) === place)).toBe(true);
    }
  });
});
