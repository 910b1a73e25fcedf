import { describe, expect, it } from 'vitest';
import { allRules } from '../run.ts';
import { readRuleSet } from './read-rule-set.ts';

const HEAD = { format: 'stackwright-rules', version: 1 };
const rule = {
  id: 'acme-queues-encrypted',
  title: 'Queues are encrypted',
  why: 'We promised our customers.',
  select: { block: { type: 'sqs-queue' } },
  message: '{name} is open.',
};

const read = (...texts: readonly string[]) =>
  readRuleSet(
    {
      files: texts.map((text, index) => ({ name: `${index}.json`, text })),
      guard: [],
      problems: [],
    },
    allRules,
  );
const file = (content: object): string => JSON.stringify({ ...HEAD, ...content }, null, 2);
const said = (text: string) =>
  read(text).problems.map(
    ({ line, path, severity, message, hint }) =>
      `${severity} ${line ?? '?'} ${path || '-'}: ${message} ${hint}`,
  );

const wrong: readonly [string, string, RegExp][] = [
  ['an empty file', '', /^error 1 -: The file is not valid JSON/],
  [
    'a comma too many',
    '{\n  "format": "stackwright-rules",\n  "version": 1,\n}',
    /^error 4 -: .*not valid JSON/,
  ],
  ['what was cut off', '{\n"format": "stackwright-rules",\n', /^error 2 -: .*not valid JSON/],
  ['some other file', '{"rules": {}}', /^error 1 -: .*"format" is not "stackwright-rules"/],
  ['a list', '[]', /no rule file/],
  [
    'a newer version',
    '{"format": "stackwright-rules", "version": 2}',
    /newer Stackwright.* 2.*Update/,
  ],
  ['no version', '{"format": "stackwright-rules"}', /"version" is missing/],
  ['deep nesting', file({ custom: [deep(40)] }), /more than 24 levels deep/],
  ['a key nobody knows', file({ rule: {} }), /^warning 4 rule: "rule" is not known.* rules, /],
  [
    'a severity there is not',
    file({ rules: { 'shared-database': { severity: 'bad' } } }),
    /^error 6 rules.shared-database.severity: .* The setting of shared-database counts for nothing/,
  ],
  [
    'a setting that is misspelt',
    file({ rules: { 'shared-database': { sevrity: 'info' } } }),
    /Unrecognized key: "sevrity"/,
  ],
  [
    'a rule that is not there',
    file({ rules: { 'shared-databse': {} } }),
    /^warning 5 rules.shared-databse: There is no rule.* Did you mean "shared-database"\?/,
  ],
  [
    'a custom rule without a message',
    file({ custom: [{ ...rule, message: undefined }] }),
    /^error \d+ custom.0.message: .* The rule acme-queues-encrypted counts for nothing/,
  ],
  [
    'an id in capitals',
    file({ custom: [{ ...rule, id: 'ACME' }] }),
    /custom.0.id: expected lower-case words/,
  ],
  [
    'a built-in id',
    file({ custom: [{ ...rule, id: 'shared-database' }] }),
    /^error 6 custom.0.id: .*one of Stackwright's own.*"our-shared-database"/,
  ],
  ['an id twice', file({ custom: [rule, rule] }), /custom.1.id: .* is there already, in 0.json/],
  [
    'a selector that is misspelt',
    file({ custom: [{ ...rule, select: { block: { typ: 'x' } } }] }),
    /custom.0.select.block: Unrecognized key: "typ"/,
  ],
  [
    'two subjects',
    file({ custom: [{ ...rule, select: { block: {}, connection: {} } }] }),
    /either "block" or "connection"/,
  ],
  [
    'a condition without a test',
    file({ custom: [{ ...rule, select: { block: { where: [{ property: 'a' }] } } }] }),
    /custom.0.select.block.where.0: expected one of is, isNot/,
  ],
  [
    'a placeholder of connections',
    file({ custom: [{ ...rule, message: '{from} is open.' }] }),
    /\{from\} means nothing here: expected \{name\}/,
  ],
  [
    'a source that is not https',
    file({ custom: [{ ...rule, source: { title: 'x', url: 'javascript:alert(1)' } }] }),
    /custom.0.source.url: expected an https address/,
  ],
  [
    'a type there is not',
    file({ custom: [{ ...rule, select: { block: { not: { type: ['sqs-queues'] } } } }] }),
    /^warning \d+ custom\.0\.select\.block\.not\.type\.0: There is no block type.*Did you mean "sqs-queue"/,
  ],
  [
    'a property there is not',
    file({
      custom: [
        {
          ...rule,
          select: { block: { type: 'sqs-queue', where: [{ property: 'retentions', less: 3 }] } },
        },
      ],
    }),
    /^warning .*where.0.property: "sqs-queue" has no property "retentions"/,
  ],
  [
    'a kind there is not',
    file({ custom: [{ ...rule, select: { block: { has: { kind: 'call', to: {} } } } }] }),
    /no connection kind "call".*"calls"/,
  ],
  ['paths that are none', file({ extends: [3], guard: 'x.guard' }), /extends.0: This is no path/],
];

function deep(levels: number): unknown {
  return levels === 0 ? {} : { not: deep(levels - 1) };
}

describe('a rule file', () => {
  it.each(wrong)('says what is wrong with %s, and where', (_, text, expected) => {
    expect(said(text).join('\n')).toMatch(expected);
  });

  it.each([
    ['as little as there can be', {}],
    [
      'all there is',
      {
        $schema: './schema.json',
        name: 'Acme',
        description: 'Ours.',
        guard: ['a.guard'],
        extends: ['b.json'],
        rules: {
          'shared-database': { severity: 'error', locked: true, reason: 'Ours.' },
          W3002: { severity: 'off' },
          [rule.id]: { severity: 'info' },
        },
        custom: [rule],
      },
    ],
  ])('has nothing said against %s', (_, content) => {
    expect(said(file(content))).toEqual([]);
  });

  it('loses only the entry that is wrong', () => {
    const set = read(
      file({
        rules: { 'shared-database': { severity: 'error' }, 'hub-service': 4 },
        custom: [{ id: 1 }, rule],
      }),
    );
    expect(set.layers[0]?.rules).toEqual({ 'shared-database': { severity: 'error' } });
    expect(
      set.custom.map(({ id, severity, area, file: from }) => [id, severity, area, from]),
    ).toEqual([[rule.id, 'warning', 'topology', '0.json']]);
  });

  it('knows the rules in Guard’s files', () => {
    const sources = {
      files: [{ name: 'a', text: file({ rules: { QUEUES: { severity: 'info' } } }) }],
      guard: [{ name: 'q.guard', text: 'let a = 1\nrule QUEUES when %a !empty {\n}' }],
      problems: [],
    };
    expect(readRuleSet(sources, allRules).problems).toEqual([]);
  });
});
