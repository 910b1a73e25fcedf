import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { resourceCycle } from './resource-cycle.ts';

const both: Sketch['blocks'] = { a: 'lambda-function', b: 'lambda-function' };

const valid: readonly [string, Sketch][] = [
  ['one way', { blocks: both, connections: [['a', 'calls', 'b']] }],
  [
    'both ways, one of them through a queue',
    {
      blocks: { ...both, jobs: 'sqs-queue' },
      connections: [
        ['a', 'calls', 'b'],
        ['b', 'sends', 'jobs'],
        ['jobs', 'triggers', 'a'],
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'two functions that know each other',
    {
      blocks: both,
      connections: [
        ['a', 'calls', 'b'],
        ['b', 'calls', 'a'],
      ],
    },
    {
      messages: [
        'These resources wait for one another, so CloudFormation can make none of them: A, B. Delete one of the connections between them, or put a queue or a topic in its place.',
      ],
    },
  ],
  [
    'raw blocks that name each other',
    {
      blocks: {
        one: { type: 'AWS::SSM::Parameter', properties: { Value: { Ref: 'Other' } } },
        other: { type: 'AWS::SSM::Parameter', properties: { Value: { 'Fn::Sub': '${One}' } } },
      },
    },
    {
      messages: [
        'These resources wait for one another, so CloudFormation can make none of them: One, Other. Delete one of the connections between them, or put a queue or a topic in its place.',
      ],
    },
  ],
  [
    'an override that closes a circle',
    {
      blocks: {
        jobs: {
          type: 'sqs-queue',
          overrides: { DeadLetterQueue: { QueueName: { 'Fn::GetAtt': ['Jobs', 'QueueName'] } } },
        },
      },
    },
    {
      messages: [
        'These resources wait for one another, so CloudFormation can make none of them: Jobs, JobsDeadLetterQueue. Delete one of the connections between them, or put a queue or a topic in its place.',
      ],
    },
  ],
];

describe('resource-cycle', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(resourceCycle, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(resourceCycle, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
