import { expect, it } from 'vitest';
import { wrongExpression } from './schedule-expression.ts';

it.each([
  'rate(1 minute)',
  'rate(12 hours)',
  'cron(0 6 * * ? *)',
  'cron(0/15 8-17 ? * MON-FRI *)',
  'cron(0 9 L * ? *)',
  'cron(0 9 ? * 2#1 2027-2030)',
  'at(2027-01-31T06:00:00)',
])('AWS takes %s', (text) => {
  expect(wrongExpression(text)).toBeUndefined();
});

it.each([
  ['every day', /^write rate/],
  ['rate(0 minutes)', /^a rate is/],
  ['rate(5 weeks)', /^a rate is/],
  ['cron(0 6 * * *)', /^cron has six fields/],
  ['cron(60 6 * * ? *)', /^60 is no minutes/],
  ['cron(0 6 * FOO ? *)', /^FOO is no month/],
  ['cron(0 6 * * * *)', /^either the day/],
  ['cron(0 6 ? * ? *)', /^either the day/],
  ['at(2027-13-31T06:00:00)', /^a moment is/],
  ['at(tomorrow)', /^a moment is/],
])('says what is wrong with %s', (text, reason) => {
  expect(wrongExpression(text)).toMatch(reason);
});
