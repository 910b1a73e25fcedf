import { describe, expect, it } from 'vitest';
import { emptyDesign, type Settings } from '#app/design/schema.ts';
import type { RuleSet, TeamSetting } from '#app/rules/rule-sets/schema.ts';
import { isAllowed, originInWords, type RuleRow, ruleGroups, type Show } from './rule-rows.ts';

const ID = 'shared-database';
const team = (rules: { readonly [id: string]: TeamSetting }): RuleSet => ({
  layers: [{ file: 'team.json', name: undefined, rules }],
  custom: [],
  guard: [{ name: 'q.guard', text: 'rule QUEUES {\n}' }],
  problems: [],
});

function rows(
  rules: NonNullable<Settings['rules']>,
  ruleSet?: RuleSet,
  query: { readonly text?: string; readonly show?: Show } = {},
): readonly RuleRow[] {
  const design = { ...emptyDesign('x'), settings: { rules } };
  return ruleGroups(design, ruleSet, { text: '', show: 'all', ...query }).flatMap(
    (group) => group.rows,
  );
}
const row = (rules: NonNullable<Settings['rules']>, setting?: TeamSetting): RuleRow => {
  const found = rows(rules, setting && team({ [ID]: setting })).find(({ id }) => id === ID);
  if (!found) throw new Error('No such rule');
  return found;
};

describe('the list of all rules', () => {
  it.each<[string, RuleRow, string | undefined, string | undefined]>([
    ['as it is', row({}), 'warning', undefined],
    [
      'set here',
      row({ [ID]: { severity: 'info' } }),
      'info',
      'Set in this design, otherwise warning',
    ],
    [
      'set by the team',
      row({}, { severity: 'error', reason: 'We lost orders.' }),
      'error',
      'Set by team.json, warning otherwise: We lost orders.',
    ],
    [
      'locked',
      row({ [ID]: { severity: 'off' } }, { severity: 'error', locked: true }),
      'error',
      'Locked by team.json; what this design says (off) doesn’t count',
    ],
  ])('says of a rule %s what holds and why', (_, found, severity, origin) => {
    expect(found.severity).toBe(severity);
    expect(originInWords(found)).toBe(origin);
  });

  it('lets a design make a locked rule stricter only', () => {
    const locked = row({}, { severity: 'warning', locked: true });
    expect(
      (['error', 'warning', 'info', 'off'] as const).map((one) => isAllowed(locked, one)),
    ).toEqual([true, true, false, false]);
    expect(isAllowed(row({}), 'off')).toBe(true);
  });

  it('keeps settings of rules there are not, and knows those of the validator and of Guard', () => {
    const design = { ...emptyDesign('x'), settings: { rules: { gone: {}, W3002: {} } } };
    const groups = ruleGroups(design, team({ QUEUES: { severity: 'info' } }), {
      text: '',
      show: 'all',
    });
    expect(
      groups.slice(-2).map(({ id, rows: listed }) => [id, listed.map((one) => one.id)]),
    ).toEqual([
      ['validator', ['QUEUES', 'W3002']],
      ['unknown', ['gone']],
    ]);
  });

  it.each<[{ readonly text?: string; readonly show?: Show }, readonly string[]]>([
    [{ text: 'shared database' }, [ID]],
    [{ show: 'design' }, ['gone']],
    [{ show: 'team' }, [ID, 'QUEUES']],
    [{ text: 'nothing is called so' }, []],
  ])('narrows down to %j', (query, ids) => {
    const found = rows({ gone: {} }, team({ [ID]: { severity: 'error' } }), query);
    expect(found.map(({ id }) => id)).toEqual(ids);
  });
});
