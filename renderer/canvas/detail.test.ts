import { expect, it } from 'vitest';
import { badgeScaleAt, detailAt } from './detail.ts';

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
