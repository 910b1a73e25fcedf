import { expect, it } from 'vitest';
import { fail, ok } from '#app/result.ts';
import { validateWithGuard } from './validate-with-guard.ts';
import type { Validated } from './validator.ts';

const own = { rule: 'F3012', severity: 'error', message: 'x', logicalId: 'A', path: '' } as const;
const guard = [{ name: 'slow.guard', text: 'rule SLOW {}' }];
const slow: Validated = fail('validator-timeout', 'It took longer than 30 s.');
const WHY = 'The Guard rules in slow.guard could not be checked: It took longer than 30 s.';
const gone: Validated = fail('validator-superseded', 'A newer one is checked.');

it.each<[string, readonly Validated[], readonly string[] | string, number]>([
  ['answers at once', [ok([own])], ['F3012'], 1],
  ['is too slow with them', [slow, ok([own])], ['guard-file', 'F3012'], 2],
  ['is too slow in any case', [slow, slow], 'validator-timeout', 2],
  ['was given up', [gone], 'validator-superseded', 1],
])('where the validator %s', async (_, answers, expected, calls) => {
  const asked: number[] = [];
  const validator = {
    validate: async (_text: string, _signal?: AbortSignal, rules: readonly object[] = []) => {
      asked.push(rules.length);
      return answers[asked.length - 1] ?? gone;
    },
    titles: () => ({}),
    close: () => undefined,
  };
  const result = await validateWithGuard(validator, 'text', guard);
  expect(result.ok ? result.value.map(({ rule }) => rule) : result.failure.code).toEqual(expected);
  expect(asked).toEqual([1, 0].slice(0, calls));
  const said = result.ok ? result.value.filter(({ rule }) => rule === 'guard-file') : [];
  expect(said.filter(({ message }) => !message.startsWith(WHY))).toEqual([]);
});
