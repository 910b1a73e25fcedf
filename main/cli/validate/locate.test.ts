import { describe, expect, it } from 'vitest';
import { BlockId } from '#app/design/ids.ts';
import type { Sketch } from '#app/design/testing/sketch.ts';
import type { Finding } from '#app/rules/finding.ts';
import type { TextSpan } from '#app/text-span.ts';
import { locateInTemplate } from './locate.ts';
import { checkedDesign, type FindingSketch, finding } from './testing/report.ts';

const drawn: Sketch = {
  blocks: {
    queue: {
      type: 'AWS::SQS::Queue',
      properties: { VisibilityTimeout: 'soon', Tags: [{ Key: 1 }] },
    },
    table: {
      type: 'dynamodb-table',
      properties: { pointInTimeRecovery: false },
      overrides: { Policy: { 'Statement.0.Effect': 'Maybe' } },
      environments: { dev: { properties: { billing: 'x' } } },
    },
  },
  connections: [['queue', 'calls', 'table', { retries: 3 }]],
  waivers: [{ id: 'w1', rule: 'lonely', reason: 'so be it' }],
};

/** The first line a span covers, from where it starts. */
const start = (text: string, { line, column }: TextSpan): string | undefined =>
  text.split('\n')[line - 1]?.slice(column - 1);

const set = (id: string, ...names: readonly string[]): Finding['fixes'] => [
  {
    title: 'Mend it',
    edits: [
      {
        edit: 'set-properties',
        args: { id: BlockId.parse(id), values: Object.fromEntries(names.map((name) => [name, 1])) },
      },
    ],
  },
];

describe('a finding in a design points at', () => {
  it.each<[string, FindingSketch, string]>([
    ['the name of its first block', { blocks: ['table', 'queue'] }, '"name": "table",'],
    ['what a connection is, without blocks', { connections: ['c1'] }, '"kind": "calls",'],
    [
      'the property a fix would change',
      { blocks: ['table'], fixes: set('table', 'pointInTimeRecovery') },
      '"pointInTimeRecovery": false',
    ],
    [
      'the one of them that is there',
      { blocks: ['table'], fixes: set('table', 'billing', 'pointInTimeRecovery') },
      '"pointInTimeRecovery": false',
    ],
    [
      'the property of a later block',
      { blocks: ['queue', 'table'], fixes: set('table', 'pointInTimeRecovery') },
      '"pointInTimeRecovery": false',
    ],
    [
      'no property of a block it is not about',
      { blocks: ['queue'], fixes: set('table', 'pointInTimeRecovery') },
      '"name": "queue",',
    ],
    [
      'no property that has its default',
      { blocks: ['table'], fixes: set('table', 'billing') },
      '"name": "table",',
    ],
    [
      'the property of an environment',
      {
        blocks: ['table'],
        fixes: [
          {
            title: 'Mend it',
            edits: [
              {
                edit: 'set-environment-properties',
                args: { environment: 'dev', block: BlockId.parse('table'), values: { billing: 1 } },
              },
            ],
          },
        ],
      },
      '"billing": "x"',
    ],
    [
      'what the validator dislikes of a raw block',
      { blocks: ['queue'], template: { logicalId: 'Queue', path: 'VisibilityTimeout' } },
      '"VisibilityTimeout": "soon",',
    ],
    [
      'as deep as the file goes',
      { blocks: ['queue'], template: { logicalId: 'Queue', path: 'Tags.0.Value.Ref' } },
      '{',
    ],
    [
      'the block where the value is generated',
      { blocks: ['queue'], template: { logicalId: 'Queue', path: 'KmsMasterKeyId' } },
      '"name": "queue",',
    ],
    [
      'an override, of another resource too',
      { blocks: ['table'], template: { logicalId: 'TablePolicy', path: 'Statement.0.Effect' } },
      '"Statement.0.Effect": "Maybe"',
    ],
    ['the design, about no block', {}, '"name": "Sketch",'],
    ['the design, about a block that is gone', { blocks: ['gone'] }, '"name": "Sketch",'],
  ])('%s', (_, about, expected) => {
    const { text, found } = checkedDesign(drawn, [finding(about)]);
    const [{ spots } = expect.fail('nothing found')] = found;
    expect(start(text, spots.primary.span)).toBe(expected);
  });

  it('has its record around it, and the others beside it', () => {
    const { found } = checkedDesign(drawn, [
      finding({ blocks: ['queue', 'table'], connections: ['c1'], waiver: 'w1' }),
    ]);
    const [{ spots } = expect.fail('nothing found')] = found;
    expect(spots.primary).toMatchObject({ name: 'queue', path: 'blocks/queue' });
    const { span, record } = spots.primary;
    expect(record?.line).toBeLessThan(span.line);
    expect(record?.endLine).toBeGreaterThan(span.endLine);
    expect(spots.others.map(({ name, path }) => [name, path])).toEqual([
      ['table', 'blocks/table'],
      ['queue → table', 'connections/c1'],
    ]);
    expect(spots.waiver?.path).toBe('waivers/w1');
  });
});

it('points into a template where the validator does, else at its start', () => {
  const at = { line: 5, column: 7, endLine: 5, endColumn: 24, text: 0 };
  const template = { logicalId: 'Orders', path: 'VisibilityTimeout' };
  expect(locateInTemplate(finding({ at, template }), 'all.yaml').primary).toMatchObject({
    span: { line: 5, column: 7 },
    name: 'Orders',
  });
  expect(locateInTemplate(finding({}), 'all.yaml').primary).toMatchObject({
    span: { line: 1, column: 1 },
    name: 'all.yaml',
  });
});
