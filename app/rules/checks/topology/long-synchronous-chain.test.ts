import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { longSynchronousChain } from './long-synchronous-chain.ts';

const valid: readonly [string, Sketch][] = [
  [
    'three calls in a row, with a router before and a store after',
    {
      blocks: {
        users: 'users',
        alb: 'alb',
        a: 'ecs-service',
        b: 'ecs-service',
        c: 'ecs-service',
        d: 'ecs-service',
        data: 'dynamodb-table',
      },
      connections: [
        ['users', 'calls', 'alb'],
        ['alb', 'routes-to', 'a'],
        ['a', 'calls', 'b'],
        ['b', 'calls', 'c'],
        ['c', 'calls', 'd'],
        ['d', 'reads', 'data'],
      ],
    },
  ],
  [
    'a longer way through a queue',
    {
      blocks: {
        a: 'lambda-function',
        b: 'lambda-function',
        c: 'lambda-function',
        q: 'sqs-queue',
        d: 'lambda-function',
        e: 'lambda-function',
      },
      connections: [
        ['a', 'calls', 'b'],
        ['b', 'calls', 'c'],
        ['c', 'sends', 'q'],
        ['q', 'triggers', 'd'],
        ['d', 'calls', 'e'],
      ],
    },
  ],
  [
    'four calls where the design allows them',
    {
      settings: { rules: { 'long-synchronous-chain': { threshold: 4 } } },
      blocks: {
        a: 'ecs-service',
        b: 'ecs-service',
        c: 'ecs-service',
        d: 'ecs-service',
        e: 'ecs-service',
      },
      connections: [
        ['a', 'calls', 'b'],
        ['b', 'calls', 'c'],
        ['c', 'calls', 'd'],
        ['d', 'calls', 'e'],
      ],
    },
  ],
  [
    'a workflow that is started and left alone',
    {
      blocks: {
        a: 'lambda-function',
        b: 'lambda-function',
        flow: 'state-machine',
        c: 'lambda-function',
        d: 'lambda-function',
      },
      connections: [
        ['a', 'calls', 'b'],
        ['b', 'calls', 'flow'],
        ['flow', 'calls', 'c'],
        ['c', 'calls', 'd'],
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'four calls in a row, once, whichever way traffic comes in',
    {
      blocks: {
        users: 'users',
        alb: 'alb',
        api: 'http-api',
        a: 'ecs-service',
        b: 'ecs-service',
        c: 'ecs-service',
        d: 'ecs-service',
        e: 'ecs-service',
        data: 'dynamodb-table',
      },
      connections: [
        ['users', 'calls', 'api'],
        ['api', 'routes-to', 'alb'],
        ['alb', 'routes-to', 'a'],
        ['a', 'calls', 'b'],
        ['b', 'calls', 'c'],
        ['c', 'calls', 'd'],
        ['d', 'calls', 'e'],
        ['e', 'reads', 'data'],
        ['a', 'calls', 'e'],
      ],
    },
    {
      messages: [
        'a waits for b, which waits for c, which waits for d, which waits for e: 4 calls in a row. With each of the 5 at 99.9 %, the whole answers 99.5 % of the time, after all their delays. Cut the row with an event, keep a copy of the data nearer, or let a ask the last ones itself.',
      ],
    },
  ],
];

describe('long-synchronous-chain', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(longSynchronousChain, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(longSynchronousChain, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
