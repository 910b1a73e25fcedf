import { expect, it } from 'vitest';
import { matchesAny, matchesGlob } from './glob.ts';

it.each([
  ['sqs-queue', 'sqs-queue', true],
  ['sqs-queue', 'sqs-queues', false],
  ['*', '', true],
  ['', '', true],
  ['', 'a', false],
  ['?', '', false],
  ['?', 'a', true],
  ['acme-*', 'acme-orders', true],
  ['acme-*', 'ACME-orders', false],
  ['*-database', 'rds-database', true],
  ['*-database', 'rds-database-2', false],
  ['AWS::*::Queue', 'AWS::SQS::Queue', true],
  ['a*b*c', 'aXXbYYbZc', true],
  ['a*b*c', 'aXXbYY', false],
  ['a.b', 'axb', false],
  ['**a', 'ba', true],
])('%s against "%s": %s', (pattern, text, matches) => {
  expect(matchesGlob(pattern, text)).toBe(matches);
});

it('takes a list as any of them', () => {
  expect(matchesAny(['x', 'y*'], 'yes')).toBe(true);
  expect(matchesAny(['x', 'y'], 'yes')).toBe(false);
});

it('is done soon with a pattern made to be slow', () => {
  const before = performance.now();
  expect(matchesGlob('*a'.repeat(100), `${'a'.repeat(20_000)}b`)).toBe(false);
  expect(performance.now() - before).toBeLessThan(1000);
});
