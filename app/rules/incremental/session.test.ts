import { describe, expect, it } from 'vitest';
import { BlockId } from '../../design/ids.ts';
import type { Design } from '../../design/schema.ts';
import { sketch } from '../../design/testing/sketch.ts';
import { applyEdits } from '../../edits/apply.ts';
import type { EditCall } from '../../edits/edit-call.ts';
import { defineRule, type NearContext, type RuleDefinition } from '../define-rule.ts';
import { createRuleSession } from './session.ts';

const today = '2026-11-23';
const id = (text: string): BlockId => BlockId.parse(text);

const facts = {
  title: 'For a test',
  area: 'topology',
  severity: 'warning',
  why: 'For a test.',
  source: { title: 'A test', url: 'https://example.com/' },
} as const;

const start = sketch({
  blocks: {
    shop: 'microservice',
    vpc: 'vpc',
    tier: { type: 'subnet-tier', parent: 'vpc' },
    web: { type: 'ecs-service', parent: 'tier', owner: 'shop' },
    orders: { type: 'sqs-queue', owner: 'shop' },
    charge: 'lambda-function',
    alone: 'sns-topic',
  },
  connections: [
    ['web', 'sends', 'orders'],
    ['orders', 'triggers', 'charge'],
  ],
});

/** The blocks a rule is asked about after an edit. */
function askedAfter(
  look: (id: BlockId, context: NearContext) => unknown,
  edits: readonly EditCall[],
  before: Design = start,
): readonly string[] {
  const asked: string[] = [];
  const rule = defineRule({
    ...facts,
    id: 'looking',
    judges: 'block',
    check: ({ block }, context) => {
      asked.push(block.name);
      look(block.id, context);
      return [];
    },
  });
  const session = createRuleSession([rule]);
  session.judge({ design: before, today });
  asked.length = 0;
  const after = applyEdits(before, edits);
  if (!after.ok) throw new Error(after.failure.message);
  session.judge({ design: after.value, today });
  return asked.toSorted();
}

const slower: EditCall = {
  edit: 'set-properties',
  args: { id: id('orders'), values: { visibilityTimeout: 90 } },
};

describe('a rule of one block is asked again', () => {
  it.each<[string, (id: BlockId, context: NearContext) => unknown, EditCall, string[]]>([
    ['of the block that changed', () => undefined, slower, ['orders']],
    ['of who looked at it', (of, { outgoing }) => outgoing(of), slower, ['orders', 'web']],
    ['from the other side', (of, { incoming }) => incoming(of), slower, ['charge', 'orders']],
    [
      'of whom it names',
      (of, { namedBy }) => namedBy(of),
      { edit: 'set-properties', args: { id: id('web'), values: { cluster: 'alone' } } },
      ['alone', 'web'],
    ],
    ['of its microservice', (of, { ownedBy }) => ownedBy(of), slower, ['orders', 'shop']],
    [
      'of nobody, when nothing changed',
      (of, { outgoing }) => outgoing(of),
      rename('web', 'web'),
      [],
    ],
    [
      'of all that is inside, when a container changed',
      (of, { ancestorsOf }) => ancestorsOf(of),
      rename('vpc', 'net'),
      ['net', 'tier', 'web'],
    ],
    [
      'of all that it owns, when a microservice changed',
      (of, { ownerOf }) => ownerOf(of),
      rename('shop', 'store'),
      ['orders', 'store', 'web'],
    ],
    [
      'of the container, when something left it',
      (of, { childrenOf }) => childrenOf(of),
      { edit: 'place', args: { id: id('web'), parent: null, position: { x: 0, y: 0 } } },
      ['tier', 'web'],
    ],
    [
      'of both ends, when a connection went',
      (of, { incoming, outgoing }) => [incoming(of), outgoing(of)],
      { edit: 'remove', args: { connections: [connectionOf('orders')] } },
      ['charge', 'orders'],
    ],
    [
      'of who knew a block that went',
      (of, { view }) => view(id(of === id('alone') ? 'charge' : 'vpc')),
      { edit: 'remove', args: { blocks: [id('charge')] } },
      ['alone'],
    ],
  ])('%s', (_, look, edit, expected) => {
    expect(askedAfter(look, [edit])).toEqual(expected);
  });

  it('of all blocks, when its threshold changed', () => {
    const rules = { looking: { threshold: 5 } };
    const tuned = { ...start, settings: { rules } };
    expect(askedAfter(() => undefined, [slower], tuned)).toEqual(['orders']);
    const asked: number[] = [];
    const rule = defineRule({
      ...facts,
      id: 'looking',
      judges: 'block',
      threshold: { default: 1, unit: 'things' },
      check: (_, { threshold }) => {
        asked.push(threshold);
        return [];
      },
    });
    const session = createRuleSession([rule]);
    for (const design of [start, tuned]) session.judge({ design, today });
    expect(new Set(asked.slice(-Object.keys(start.blocks).length))).toEqual(new Set([5]));
  });
});

function rename(block: string, name: string): EditCall {
  return { edit: 'rename', args: { id: id(block), name } };
}

function connectionOf(from: string): keyof Design['connections'] {
  const found = Object.values(start.connections).find((one) => one.from === id(from));
  if (!found) throw new Error(`Nothing leaves ${from}.`);
  return found.id;
}

describe('a session', () => {
  const about = (broken: string): RuleDefinition =>
    defineRule({
      ...facts,
      id: 'touchy',
      judges: 'block',
      check: ({ block }) => {
        if (block.name === broken) throw new Error('no such thing');
        return block.type === 'sqs-queue' ? [{ message: 'A queue.', blocks: [block.id] }] : [];
      },
    });

  it('keeps what a broken rule said of the other blocks', () => {
    const found = createRuleSession([about('charge')]).judge({ design: start, today }).findings;
    expect(found.map(({ key }) => key)).toEqual(['touchy:orders:', 'broken-rule:touchy']);
  });

  it('says nothing of a design without blocks, whatever was tuned before', () => {
    const session = createRuleSession([
      { ...about('nobody'), threshold: { default: 1, unit: 'things' } },
    ]);
    const tuned = { ...start, settings: { rules: { touchy: { threshold: 5 } } } };
    expect(session.judge({ design: tuned, today }).findings).toHaveLength(1);
    expect(session.judge({ design: sketch({ blocks: {} }), today }).findings).toEqual([]);
  });

  it('is well again when what broke the rule is gone', () => {
    const session = createRuleSession([about('charge')]);
    session.judge({ design: start, today });
    const without = applyEdits(start, [{ edit: 'remove', args: { blocks: [id('charge')] } }]);
    if (!without.ok) throw new Error(without.failure.message);
    const found = session.judge({ design: without.value, today }).findings;
    expect(found.map(({ key }) => key)).toEqual(['touchy:orders:']);
  });
});
