import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import type { Json } from '../../../json.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { streamWithoutFailureDestination } from './stream-without-failure-destination.ts';

const mapping = (properties: { readonly [name: string]: Json }): Sketch => ({
  blocks: {
    clicks: { type: 'AWS::Kinesis::Stream' },
    count: { type: 'AWS::Lambda::Function', properties: { Timeout: 30 } },
    failed: { type: 'AWS::SQS::Queue' },
    reads: {
      type: 'AWS::Lambda::EventSourceMapping',
      properties: {
        EventSourceArn: { 'Fn::GetAtt': ['Clicks', 'Arn'] },
        FunctionName: { Ref: 'Count' },
        StartingPosition: 'LATEST',
        ...properties,
      },
    },
  },
});
const kept = { OnFailure: { Destination: { 'Fn::GetAtt': ['Failed', 'Arn'] } } };

const valid: readonly [string, Sketch][] = [
  [
    'the defaults of a stream and a table',
    {
      blocks: {
        clicks: 'kinesis-stream',
        orders: 'dynamodb-table',
        a: 'lambda-function',
        flow: 'state-machine',
      },
      connections: [
        ['clicks', 'triggers', 'a'],
        ['orders', 'triggers', 'a'],
        ['orders', 'triggers', 'flow'],
      ],
    },
  ],
  [
    'a queue, which has its own dead-letter queue',
    {
      blocks: { q: 'sqs-queue', a: 'lambda-function' },
      connections: [['q', 'triggers', 'a', { deadLetterQueue: false }]],
    },
  ],
  [
    'a container that reads by itself',
    {
      blocks: {
        net: 'vpc',
        inside: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
        clicks: 'kinesis-stream',
        web: { type: 'ecs-service', parent: 'inside' },
      },
      connections: [['clicks', 'triggers', 'web', { deadLetterQueue: false }]],
    },
  ],
  ['a raw mapping with both', mapping({ MaximumRetryAttempts: 5, DestinationConfig: kept })],
  [
    'a raw mapping that gives up by age',
    mapping({ MaximumRecordAgeInSeconds: 3600, DestinationConfig: kept }),
  ],
  [
    'one that may skip nothing, on purpose',
    mapping({ MaximumRetryAttempts: -1, DestinationConfig: kept }),
  ],
  [
    'a raw mapping of a queue, and of a topic of Kafka',
    {
      blocks: {
        q: { type: 'AWS::SQS::Queue' },
        a: { type: 'AWS::Lambda::Function', properties: { Timeout: 5 } },
        reads: {
          type: 'AWS::Lambda::EventSourceMapping',
          properties: {
            EventSourceArn: { 'Fn::GetAtt': ['Q', 'Arn'] },
            FunctionName: { Ref: 'A' },
          },
        },
        kafka: {
          type: 'AWS::Lambda::EventSourceMapping',
          properties: {
            EventSourceArn: 'arn:aws:kafka:eu-central-1:111122223333:cluster/a/b',
            FunctionName: { Ref: 'A' },
            StartingPosition: 'LATEST',
            Topics: ['clicks'],
          },
        },
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'records that are dropped, by Lambda and by a pipe',
    {
      blocks: {
        clicks: 'kinesis-stream',
        count: 'lambda-function',
        orders: 'dynamodb-table',
        ship: 'state-machine',
      },
      connections: [
        ['clicks', 'triggers', 'count', { deadLetterQueue: false, maximumRetries: 0 }],
        ['orders', 'triggers', 'ship', { deadLetterQueue: false }],
      ],
    },
    {
      messages: [
        'A record of clicks that count fails on once is dropped, and nobody hears of it. Keep it in a dead-letter queue.',
        'A record of orders that ship fails on 4 times is dropped, and nobody hears of it. Keep it in a dead-letter queue.',
      ],
      fixes: ['Keep the records that count fails on', 'Keep the records that ship fails on'],
    },
  ],
  [
    'a raw mapping left as it is',
    mapping({}),
    {
      messages: [
        'A record of clicks that count always fails on holds up all behind it in its shard until it expires, and is then lost. Limit how often it is tried, and keep it in a dead-letter queue.',
      ],
    },
  ],
  [
    'a raw mapping that tries for ever and keeps nothing',
    mapping({ MaximumRetryAttempts: -1 }),
    {
      messages: [
        'A record of clicks that count always fails on holds up all behind it in its shard until it expires, and is then lost. Limit how often it is tried, and keep it in a dead-letter queue.',
      ],
    },
  ],
  [
    'a raw mapping that keeps what nobody gives up',
    mapping({ DestinationConfig: kept }),
    {
      messages: [
        'A record of clicks that count always fails on holds up all behind it in its shard until it expires. Limit how often it is tried.',
      ],
      fixes: ['Try a record of clicks 3 times again, at most'],
    },
  ],
  [
    'a raw mapping that gives up after two hours and keeps nothing',
    mapping({ MaximumRecordAgeInSeconds: '7200' }),
    {
      messages: [
        'A record of clicks that count fails on for 2 hours is dropped, and nobody hears of it. Keep it in a dead-letter queue.',
      ],
    },
  ],
];

describe('stream-without-failure-destination', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(streamWithoutFailureDestination, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(streamWithoutFailureDestination, sketch(design))).toEqual({
      ...QUIET,
      ...expected,
    });
  });
});
