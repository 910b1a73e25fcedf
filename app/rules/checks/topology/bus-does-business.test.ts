import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { busDoesBusiness } from './bus-does-business.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const bus = (filter: (name: string) => string): Sketch => ({
  blocks: {
    bus: 'event-bus',
    order: 'lambda-function',
    ...Object.fromEntries(names.map((name) => [name, 'lambda-function'])),
  },
  connections: [
    ['order', 'puts', 'bus'],
    ...names.map((name) => ['bus', 'triggers', name, { filter: filter(name) }] as const),
  ],
});
const byContent = (name: string): string =>
  JSON.stringify({ 'detail-type': ['OrderPlaced'], detail: { amount: [name], country: ['CH'] } });

const valid: readonly [string, Sketch][] = [
  ['rules by kind of event', bus((name) => JSON.stringify({ 'detail-type': [name] }))],
  ['rules by the kind inside', bus((name) => JSON.stringify({ detail: { eventType: [name] } }))],
  ['no rules', bus(() => '')],
  [
    'a bus beside others that carry more',
    {
      blocks: {
        ...bus(byContent).blocks,
        news: 'sns-topic',
        ...Object.fromEntries(names.map((name) => [`${name}-queue`, 'sqs-queue'])),
      },
      connections: [
        ...(bus(byContent).connections ?? []),
        ['order', 'publishes', 'news'],
        ...names.map((name) => ['news', 'subscribes', `${name}-queue`] as const),
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'rules by what events say',
    bus(byContent),
    {
      messages: [
        'bus makes 6 of the 6 deliveries, and 6 of its rules decide by what the messages say (amount and country): what happens next is settled in the bus. Let it deliver by kind of event, and each service decide by itself what it does with one.',
      ],
    },
  ],
];

describe('bus-does-business', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(busDoesBusiness, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(busDoesBusiness, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
