import { describe, expect, it } from 'vitest';
import { INNER, OUTER, pointAt, radiusOf, ringPath, sectorAt } from './sectors.ts';

describe('the chart', () => {
  it.each([
    [0, 0, -10],
    [90, 10, 0],
    [180, 0, 10],
    [270, -10, 0],
  ])('%i degrees lie clockwise from the top', (degrees, x, y) => {
    const point = pointAt(degrees, 10);
    expect([point.x, point.y].map(Math.round).map((one) => one + 0)).toEqual([x, y]);
  });

  it('cuts the round into equal sectors that don’t touch', () => {
    const sectors = Array.from({ length: 7 }, (_, index) => sectorAt(index, 7));
    const widths = sectors.map(({ from, to }) => to - from);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(1e-9);
    for (const [index, { from }] of sectors.entries())
      expect(from).toBeGreaterThan(sectors[index - 1]?.to ?? -1);
    expect(sectors.at(-1)?.to).toBeLessThan(360);
  });

  it.each([
    [1, OUTER],
    [0.5, (INNER + OUTER) / 2],
  ])('a share of %f reaches %f', (share, radius) => {
    expect(radiusOf(share)).toBe(radius);
  });

  it('shows nothing as a sliver', () => {
    expect(radiusOf(0)).toBeGreaterThan(INNER);
    expect(radiusOf(0)).toBeLessThan(INNER + 4);
  });

  it('draws one sector as a closed path', () => {
    expect(ringPath({ from: 0, to: 90 }, 10, 20)).toBe(
      'M0 -20 A20 20 0 0 1 20 0 L10 0 A10 10 0 0 0 0 -10 Z',
    );
  });
});
