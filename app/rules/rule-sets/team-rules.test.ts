import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../design/testing/sketch.ts';
import { runRules } from '../run.ts';
import { TODAY } from '../testing/try-rule.ts';
import { CustomRule, type RuleSet } from './schema.ts';

const design: Sketch = {
  settings: { environments: [{ name: 'dev' }, { name: 'prod' }] },
  blocks: {
    shop: { type: 'microservice', properties: { team: 'sales' } },
    billing: { type: 'microservice', properties: { team: 'finance' } },
    vpc: 'vpc',
    tier: { type: 'subnet-tier', parent: 'vpc', properties: { tier: 'private' } },
    orders: { type: 'sqs-queue', owner: 'shop', properties: { visibilityTimeout: 45 } },
    place: { type: 'lambda-function', owner: 'shop', parent: 'tier', properties: { timeout: 40 } },
    charge: { type: 'lambda-function', owner: 'billing' },
    ledger: { type: 'dynamodb-table', owner: 'billing' },
    odd: { type: 'AWS::SQS::Queue', properties: { KmsMasterKeyId: 'k' } },
  },
  connections: [
    ['place', 'calls', 'charge', { timeout: 7 }],
    ['charge', 'writes', 'ledger'],
    ['orders', 'triggers', 'charge'],
  ],
};

function findings(select: unknown, message: string, environment = 'prod'): string[] {
  const parsed = CustomRule.parse({ id: 'ours', title: 'Ours', why: 'Because.', select, message });
  const custom = [{ ...parsed, file: 'team.json' }];
  const ruleSet: RuleSet = { layers: [], custom, guard: [], problems: [] };
  return runRules(sketch(design), { today: TODAY, environment, ruleSet })
    .filter(({ rule }) => rule === 'ours')
    .map((finding) => finding.message);
}

const blocks: readonly [string, object, readonly string[]][] = [
  ['a type', { type: 'sqs-queue' }, ['orders']],
  ['types by pattern', { type: '*Queue' }, ['odd']],
  ['one of several types', { type: ['sqs-queue', 'AWS::SQS::*'] }, ['odd', 'orders']],
  ['a category', { category: 'messaging' }, ['orders']],
  ['a trait', { trait: 'store' }, ['ledger']],
  ['one of several traits', { trait: ['store', 'boundedContext'] }, ['billing', 'ledger', 'shop']],
  ['a name', { name: '*r*' }, ['charge', 'ledger', 'orders', 'tier']],
  ['an owner', { owner: 'shop' }, ['orders', 'place']],
  ['a team, the microservice itself included', { team: 'fin*' }, ['billing', 'charge', 'ledger']],
  ['a container, however deep', { within: { type: 'vpc' } }, ['place', 'tier']],
  ['an environment', { type: 'sqs-queue', environment: 'prod' }, ['orders']],
  ['another environment', { type: 'sqs-queue', environment: ['dev', 'test'] }, []],
  ['what it makes', { makes: 'AWS::SQS::Queue' }, ['odd', 'orders']],
  ['what it makes, inside a not', { not: { makes: 'AWS::*' }, type: '*-queue' }, []],
  ['a property', { where: [{ property: 'visibilityTimeout', is: 45 }] }, ['orders']],
  [
    'a default',
    { type: 'lambda-function', where: [{ property: 'memory', more: 0 }] },
    ['charge', 'place'],
  ],
  [
    'a property that is otherwise',
    { type: 'sqs-queue', where: [{ property: 'visibilityTimeout', isNot: 30 }] },
    ['orders'],
  ],
  [
    'one of several values',
    { where: [{ property: 'visibilityTimeout', in: [30, 45] }] },
    ['orders'],
  ],
  [
    'none of several values',
    { type: 'sqs-queue', where: [{ property: 'visibilityTimeout', notIn: [30, 45] }] },
    [],
  ],
  ['a text by pattern', { where: [{ property: 'KmsMasterKeyId', matches: '?' }] }, ['odd']],
  ['less', { where: [{ property: 'visibilityTimeout', less: 45 }] }, []],
  ['more', { where: [{ property: 'visibilityTimeout', more: 44 }] }, ['orders']],
  [
    'a property of a raw block',
    { type: 'AWS::*', where: [{ property: 'KmsMasterKeyId', present: true }] },
    ['odd'],
  ],
  [
    'a missing property',
    { type: 'AWS::*', where: [{ property: 'KmsMasterKeyId.x', missing: true }] },
    ['odd'],
  ],
  ['a signal', { where: [{ signal: 'timeoutSeconds', more: 39 }] }, ['place']],
  [
    'all conditions',
    {
      where: [
        { property: 'visibilityTimeout', more: 1 },
        { property: 'visibilityTimeout', less: 10 },
      ],
    },
    [],
  ],
  ['a connection to something', { has: { kind: 'calls', to: { owner: 'billing' } } }, ['place']],
  ['a connection from something', { has: { from: { type: 'sqs-queue' } } }, ['charge']],
  ['no connection', { type: 'lambda-function', hasNo: { kind: 'writes', to: {} } }, ['place']],
  ['any', { any: [{ name: 'odd' }, { name: 'vpc' }] }, ['odd', 'vpc']],
  ['all', { all: [{ name: 'o*' }, { not: { name: 'odd' } }] }, ['orders']],
];

const lines: readonly [string, object, readonly string[]][] = [
  ['a kind', { kind: 'calls' }, ['place → charge']],
  ['its ends', { from: { name: 'orders' }, to: { trait: 'codeHost' } }, ['orders → charge']],
  ['one that waits', { synchronous: true, kind: 'calls' }, ['place → charge']],
  ['one that does not wait', { synchronous: false }, ['orders → charge']],
  ['two microservices', { between: 'microservices' }, ['orders → charge', 'place → charge']],
  ['two teams, by what calls', { between: 'teams', kind: 'c*' }, ['place → charge']],
  ['a property', { where: [{ property: 'timeout', is: 7 }] }, ['place → charge']],
  ['another environment', { environment: 'dev' }, []],
  [
    'any of not and kind',
    { any: [{ kind: 'writes' }, { not: { between: 'teams' } }] },
    ['charge → ledger'],
  ],
  ['what an end makes', { to: { makes: 'AWS::DynamoDB::Table' } }, ['charge → ledger']],
];

describe("a team's own rule", () => {
  it.each(blocks)('finds blocks by %s', (_, block, names) => {
    expect(findings({ block }, '{name}').toSorted()).toEqual(names);
  });

  it.each(lines)('finds connections by %s', (_, connection, names) => {
    expect(findings({ connection }, '{from} → {to}').toSorted()).toEqual(names);
  });

  it.each([
    [
      { block: { name: 'orders' } },
      '{name} is a {type} of {owner} and {team} in {environment}: {property:visibilityTimeout} s, {property:x}, {literally',
      'orders is a SQS queue of shop and sales in prod: 45 s, nothing, {literally',
    ],
    [
      { connection: { kind: 'calls' } },
      '{from} {kind} {to} for {property:timeout} s',
      'place calls charge for 7 s',
    ],
  ])('fills in its message', (select, message, expected) => {
    expect(findings(select, message)).toEqual([expected]);
  });
});
