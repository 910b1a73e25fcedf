import { describe, expect, it } from 'vitest';
import type { Design } from '../../design/schema.ts';
import { sketch } from '../../design/testing/sketch.ts';
import { applyEdits } from '../../edits/apply.ts';
import type { EditCall } from '../../edits/edit-call.ts';
import type { Fix } from '../define-rule.ts';
import type { Finding } from '../finding.ts';
import { runRules } from '../run.ts';
import { applyFixes, offersOf } from './apply-fixes.ts';
import { changesBetween } from './changes.ts';
import { compareFindings, outcomeInWords } from './compare-findings.ts';
import { previewFixes } from './preview.ts';

const today = '2026-11-27';
const shop = sketch({
  blocks: {
    shop: 'vpc',
    inner: { type: 'subnet-tier', parent: 'shop' },
    Orders: 'microservice',
    charge: { type: 'lambda-function', properties: { timeout: 3 } },
    mails: { type: 'sqs-queue', properties: { deadLetterQueue: false } },
    news: { type: 'sqs-queue', properties: { deadLetterQueue: false } },
  },
  connections: [
    ['charge', 'sends', 'mails'],
    ['mails', 'triggers', 'charge'],
    ['news', 'triggers', 'charge'],
  ],
});

const finding = (key: string, more: Partial<Finding> = {}): Finding => ({
  key,
  rule: 'some-rule',
  severity: 'warning',
  message: key,
  blocks: [],
  connections: [],
  source: 'design',
  fixes: [],
  ...more,
});
const set = (id: string, values: { readonly [name: string]: number | null }): EditCall => ({
  edit: 'set-properties',
  args: { id, values },
});
const fix = (title: string, ...edits: readonly EditCall[]): Fix => ({ title, edits });
const after = (...edits: readonly EditCall[]): Design => {
  const done = applyEdits(shop, edits);
  if (!done.ok) throw new Error(done.failure.message);
  return done.value;
};

describe('a row of fixes', () => {
  const gone = fix('Delete news', { edit: 'remove', args: { blocks: ['news'] } });

  it('is applied in order, what no longer applies left out and said', () => {
    const offers = [
      { finding: 'a', fix: fix('Shorten', set('charge', { timeout: 9 })) },
      { finding: 'b', fix: gone },
      { finding: 'c', fix: fix('Set on what is gone', set('news', { retention: 4 })) },
      { finding: 'd', fix: gone },
      { finding: 'e', fix: fix('What is so already', set('charge', { timeout: 9, x: null })) },
    ];
    const { design, applied, skipped, edits } = applyFixes(shop, offers);
    expect(applied.map((offer) => offer.finding)).toEqual(['a', 'b']);
    expect(skipped.map(({ offer, reason }) => [offer.finding, reason])).toEqual([
      ['c', 'There is no block with the id news.'],
      ['d', 'An earlier fix does the same.'],
      ['e', 'An earlier fix does the same.'],
    ]);
    expect(applyEdits(shop, edits)).toEqual({ ok: true, value: design });
  });

  it('takes the first fix of every open finding of the rule', () => {
    const offers = offersOf('some-rule', [
      finding('a', { fixes: [fix('One'), fix('Two')] }),
      finding('b'),
      finding('c', { fixes: [fix('Three')], waiver: 'w' as never }),
      finding('d', { fixes: [fix('Four')], rule: 'other-rule' }),
      finding('e', { fixes: [fix('Five')] }),
    ]);
    expect(offers.map((offer) => [offer.finding, offer.fix.title])).toEqual([
      ['a', 'One'],
      ['e', 'Five'],
    ]);
  });
});

describe('findings before and after', () => {
  it.each<[string, readonly Finding[], readonly Finding[], string]>([
    ['nothing', [finding('a')], [finding('a')], 'No problem goes or comes'],
    ['one that goes', [finding('a'), finding('b')], [finding('b')], '1 problem goes, none comes'],
    ['two that come', [], [finding('a'), finding('b')], 'No problem goes, 2 come'],
    ['both', [finding('a'), finding('b')], [finding('c')], '2 problems go, 1 comes'],
    [
      'one that is waived now, which is no longer open',
      [finding('a')],
      [finding('a', { waiver: 'w' as never })],
      '1 problem goes, none comes',
    ],
  ])('says %s', (_, before, now, words) => {
    expect(outcomeInWords(compareFindings(before, now))).toBe(words);
  });

  it('knows the first of two at one place gone, though the second takes its key', () => {
    const first = finding('rule:a', { message: 'first' });
    const second = finding('rule:a:2', { message: 'second' });
    const compared = compareFindings([first, second], [{ ...second, key: 'rule:a' }]);
    expect(compared).toMatchObject({ gone: [first], come: [], changed: [] });
  });

  it('tells what says something else now from what goes and comes', () => {
    const six = finding('chain', { message: 'six calls' });
    const five = finding('chain', { message: 'five calls' });
    expect(compareFindings([six], [five])).toEqual({
      gone: [],
      come: [],
      changed: [{ before: six, after: five }],
    });
  });
});

describe('changes in words', () => {
  const told = (design: Design): readonly string[] =>
    changesBetween(shop, design).flatMap(({ kind, name, what, values }) => [
      `${kind} ${name} (${what})`,
      ...values.map(({ label, before = '–', after: now = '–' }) => `${label}: ${before} → ${now}`),
    ]);

  it.each<[string, readonly EditCall[], readonly string[]]>([
    ['nothing', [], []],
    [
      'a number with its unit, and a default',
      [set('charge', { timeout: 1, memory: 512 })],
      [
        'changed charge (Lambda)',
        'Memory: 256 MiB (default) → 512 MiB',
        'Timeout: 3 seconds → 1 second',
      ],
    ],
    [
      'a value taken back to its default',
      [set('charge', { timeout: null })],
      ['changed charge (Lambda)', 'Timeout: 3 seconds → 30 seconds (default)'],
    ],
    [
      'a place and an owner, by their names',
      [
        { edit: 'place', args: { id: 'charge', parent: 'inner', position: { x: 0, y: 0 } } },
        { edit: 'own', args: { ids: ['charge'], owner: 'Orders' } },
      ] as never,
      ['changed charge (Lambda)', 'Sits in: – → inner', 'Belongs to: – → Orders'],
    ],
    [
      'what only moves',
      [{ edit: 'move', args: { moves: [{ id: 'mails', position: { x: 5, y: 5 } }] } }] as never,
      ['moved mails (SQS queue)'],
    ],
    [
      'what goes, with the connections that went along',
      [{ edit: 'remove', args: { blocks: ['mails'] } }] as never,
      [
        'removed mails (SQS queue)',
        'removed charge → mails (sends)',
        'removed mails → charge (triggers)',
      ],
    ],
    [
      'what comes, with what it is set to',
      [
        {
          edit: 'add-block',
          args: {
            id: 'dead',
            type: 'sqs-queue',
            name: 'mails-dead',
            logicalId: 'MailsDead',
            position: { x: 0, y: 0 },
            properties: { retentionDays: 14 },
          },
        },
      ] as never,
      ['added mails-dead (SQS queue)', 'Keep messages: – → 14 days'],
    ],
    [
      'a setting of the design',
      [
        {
          edit: 'set-design',
          args: { settings: { rules: { 'single-az': { severity: 'off' } } } },
        },
      ] as never,
      ['changed The design (settings)', 'settings · rules · single-az · severity: – → off'],
    ],
  ])('tell %s', (_, edits, lines) => {
    expect(told(after(...edits))).toEqual(lines);
  });
});

it('a preview holds: what it says goes is gone once the fixes are made', () => {
  const found = runRules(shop, { today });
  const offers = offersOf('queue-without-dlq', found);
  expect(offers).toHaveLength(2);
  const preview = previewFixes(shop, offers, { found, today });
  expect(preview.skipped).toEqual([]);
  expect(preview.findings.gone.filter(({ rule }) => rule === 'queue-without-dlq')).toHaveLength(2);
  const made = applyFixes(shop, offers).design;
  const left = runRules(made, { today }).map(({ key }) => key);
  for (const { key } of preview.findings.gone) expect(left).not.toContain(key);
  for (const { key } of preview.findings.come) expect(left).toContain(key);
});
