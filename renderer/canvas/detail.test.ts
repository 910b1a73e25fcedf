import { expect, it } from 'vitest';
import { badgeScaleAt, detailAt, labelScaleAt } from './detail.ts';

it.each([
  [1, 'full'],
  [0.7, 'full'],
  [0.69, 'name'],
  [0.4, 'name'],
  [0.39, 'icon'],
  [0.2, 'icon'],
  [0.19, 'tile'],
] as const)('at %s draws blocks as %s', (zoom, detail) => {
  expect(detailAt(zoom)).toBe(detail);
});

it.each([2, 1, 0.75, 0.5, 0.3, 0.1])('keeps badges within a tenth of their size at %s', (zoom) => {
  const shown = badgeScaleAt(zoom) * Math.min(zoom, 1);
  expect(shown).toBeGreaterThan(0.9);
  expect(shown).toBeLessThan(1.1);
});

it.each([2, 1, 0.8, 0.79, 0.67, 0.58, 0.57, 0.5])('keeps texts on lines readable at %s', (zoom) => {
  expect(labelScaleAt(zoom) * 10 * zoom).toBeGreaterThanOrEqual(7.9);
});

it('leaves the vector picture’s size to texts on lines at 100 %, and none of them far out', () => {
  expect(labelScaleAt(1)).toBe(1);
  expect(labelScaleAt(0.49)).toBe(0);
});
