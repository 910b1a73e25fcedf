import { counted } from '#app/counted.ts';
import type { WaiverStanding } from '#app/rules/waivers/waiver-standing.ts';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** `2026-12-27` → `27 Dec 2026`. */
export const dayInWords = (date: string): string => day.format(new Date(date));

/** How a waiver stands, in a few words: "12 days left", "expired on 3 Nov 2026". */
export function standingInWords({ state, daysLeft, waiver }: WaiverStanding): string {
  switch (state) {
    case 'expired':
      return `expired on ${dayInWords(waiver.expires ?? '')}`;
    case 'unknown-rule':
      return 'no such rule any more';
    case 'unused':
      return 'covers nothing';
    case 'holds':
      return untilInWords(daysLeft);
  }
}

export function untilInWords(daysLeft: number | undefined): string {
  if (daysLeft === undefined) return 'no end';
  if (daysLeft < 0) return 'expired';
  return daysLeft === 0 ? 'last day' : `${counted(daysLeft, 'day')} left`;
}
