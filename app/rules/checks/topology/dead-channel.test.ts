import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { deadChannel } from './dead-channel.ts';

const valid: readonly [string, Sketch][] = [
  [
    'a queue with both sides',
    {
      blocks: { a: 'lambda-function', q: 'sqs-queue', b: 'lambda-function' },
      connections: [
        ['a', 'sends', 'q'],
        ['q', 'triggers', 'b'],
      ],
    },
  ],
  [
    'a topic that feeds a queue',
    {
      blocks: { a: 'lambda-function', t: 'sns-topic', q: 'sqs-queue', b: 'lambda-function' },
      connections: [
        ['a', 'publishes', 't'],
        ['t', 'subscribes', 'q'],
        ['q', 'triggers', 'b'],
      ],
    },
  ],
  ['a queue with neither, which is disconnected', { blocks: { q: 'sqs-queue' } }],
  [
    'a topic that a raw block uses',
    {
      blocks: {
        a: 'lambda-function',
        t: 'sns-topic',
        alarm: { type: 'AWS::CloudWatch::Alarm', properties: { AlarmActions: [{ Ref: 'T' }] } },
      },
      connections: [['a', 'publishes', 't']],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a queue nobody takes from',
    {
      blocks: { a: 'lambda-function', b: 'lambda-function', q: 'sqs-queue' },
      connections: [
        ['a', 'sends', 'q'],
        ['b', 'sends', 'q'],
      ],
    },
    {
      messages: [
        'Nobody takes from q what a and b put there: it is lost in the end. Connect a consumer, or delete q.',
      ],
    },
  ],
  [
    'a topic nobody listens to',
    { blocks: { a: 'lambda-function', t: 'sns-topic' }, connections: [['a', 'publishes', 't']] },
    {
      messages: [
        'Nobody listens to t: what a tells it is lost. Subscribe a queue or a function to it, or delete t.',
      ],
    },
  ],
  [
    'a topic nobody tells anything',
    {
      blocks: { t: 'sns-topic', b: 'lambda-function' },
      connections: [['t', 'subscribes', 'b']],
    },
    {
      messages: [
        'Nothing arrives in t, so nothing reaches b through it. Connect what produces the messages, or delete t.',
      ],
    },
  ],
];

describe('dead-channel', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(deadChannel, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(deadChannel, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
