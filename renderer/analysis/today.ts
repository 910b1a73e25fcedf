import { calendarDay } from '#app/rules/calendar-day.ts';

export const today = (): string => calendarDay(new Date());
