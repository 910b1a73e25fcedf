import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { eventLoop } from './event-loop.ts';

const valid: readonly [string, Sketch][] = [
  [
    'a chain of events',
    {
      blocks: { a: 'lambda-function', q: 'sqs-queue', b: 'lambda-function', t: 'sns-topic' },
      connections: [
        ['a', 'sends', 'q'],
        ['q', 'triggers', 'b'],
        ['b', 'publishes', 't'],
      ],
    },
  ],
  [
    'a circle with a call in it',
    {
      blocks: { a: 'lambda-function', q: 'sqs-queue', b: 'lambda-function' },
      connections: [
        ['a', 'sends', 'q'],
        ['q', 'triggers', 'b'],
        ['b', 'calls', 'a'],
      ],
    },
  ],
  [
    'a function and its own queue, which is another finding',
    {
      blocks: { a: 'lambda-function', q: 'sqs-queue' },
      connections: [
        ['a', 'sends', 'q'],
        ['q', 'triggers', 'a'],
      ],
    },
  ],
  [
    'services that tell one another by a bus, each hearing one kind of event',
    {
      blocks: { bus: 'event-bus', q: 'sqs-queue', pay: 'lambda-function' },
      connections: [
        ['bus', 'triggers', 'q', { filter: '{"detail-type":["OrderPlaced"]}' }],
        ['q', 'triggers', 'pay'],
        ['pay', 'puts', 'bus'],
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'two functions that keep each other busy',
    {
      blocks: {
        a: 'lambda-function',
        q: 'sqs-queue',
        b: 'lambda-function',
        data: 'dynamodb-table',
      },
      connections: [
        ['a', 'sends', 'q'],
        ['q', 'triggers', 'b'],
        ['b', 'writes', 'data'],
        ['data', 'triggers', 'a'],
      ],
    },
    {
      messages: [
        'Events go round from a to q to b to data and back to a: each one may start another, for ever. Break the circle, or make sure that one of them recognises what it has already seen.',
      ],
    },
  ],
];

describe('event-loop', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(eventLoop, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(eventLoop, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
