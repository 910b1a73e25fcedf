import { describe, expect, it } from 'vitest';
import { timelineScale } from './timeline-scale.ts';
import { clock, duration, sentence } from './wording.ts';

it.each([
  [-5, '<1 s'],
  [120, '<1 s'],
  [700, '1 s'],
  [14_400, '14 s'],
  [62_000, '1 min 2 s'],
  [7_500_000, '2 h 5 min'],
])('says %i ms as %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});

it.each([
  [-1, '0:00'],
  [62_900, '1:02'],
  [3_600_000, '60:00'],
])('counts %i ms as %s', (milliseconds, text) => {
  expect(clock(milliseconds)).toBe(text);
});

it('makes a sentence of a status', () => {
  expect(sentence('UPDATE_ROLLBACK_COMPLETE')).toBe('Update rollback complete');
});

describe('the timeline', () => {
  it.each([
    [0, [0, 5_000, 10_000, 15_000, 20_000]],
    [60_000, [0, 30_000, 60_000]],
    [600_000, [0, 300_000, 600_000]],
  ])('has few, round ticks after %i ms', (elapsed, ticks) => {
    expect(timelineScale(1_000, 1_000 + elapsed).ticks).toEqual(ticks);
  });

  it('leaves room behind the newest moment and keeps within its bounds', () => {
    const { percent } = timelineScale(1_000, 101_000);
    expect(percent(1_000)).toBe(0);
    expect(percent(101_000)).toBeCloseTo(87, 0);
    expect(percent(-50_000)).toBe(0);
    expect(percent(999_000)).toBe(100);
  });
});
