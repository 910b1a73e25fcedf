import { expect, it } from 'vitest';
import { calendarDay } from './calendar-day.ts';

it.each([
  [new Date(2026, 0, 5, 23, 59), '2026-01-05'],
  [new Date(2026, 10, 23, 0, 0), '2026-11-23'],
])('writes the local day: %s', (now, expected) => {
  expect(calendarDay(now)).toBe(expected);
});
