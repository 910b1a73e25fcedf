import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { recursiveLoop } from './recursive-loop.ts';

const valid: readonly [string, Sketch][] = [
  [
    'a function that takes from one queue and puts into another',
    {
      blocks: { a: 'lambda-function', q: 'sqs-queue', r: 'sqs-queue' },
      connections: [
        ['q', 'triggers', 'a'],
        ['a', 'sends', 'r'],
      ],
    },
  ],
  [
    'a prefix that keeps results apart',
    {
      blocks: { a: 'lambda-function', files: 's3-bucket' },
      connections: [
        ['files', 'triggers', 'a', { prefix: 'in/' }],
        ['a', 'writes', 'files'],
      ],
    },
  ],
  [
    'reading what changed',
    {
      blocks: { a: 'lambda-function', data: 'dynamodb-table' },
      connections: [
        ['data', 'triggers', 'a'],
        ['a', 'reads', 'data'],
      ],
    },
  ],
  [
    'writing to a table whose changes go to somebody else',
    {
      blocks: { a: 'lambda-function', b: 'lambda-function', data: 'dynamodb-table' },
      connections: [
        ['data', 'triggers', 'b'],
        ['a', 'writes', 'data'],
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a queue, a topic and a bucket',
    {
      blocks: {
        a: 'lambda-function',
        b: 'lambda-function',
        c: 'lambda-function',
        q: 'sqs-queue',
        t: 'sns-topic',
        files: 's3-bucket',
      },
      connections: [
        ['q', 'triggers', 'a'],
        ['a', 'sends', 'q'],
        ['t', 'subscribes', 'b'],
        ['b', 'publishes', 't'],
        ['files', 'triggers', 'c'],
        ['c', 'reads-and-writes', 'files'],
      ],
    },
    {
      messages: [
        ['a', 'q'],
        ['b', 't'],
        ['c', 'files'],
      ].map(
        ([name, from]) =>
          `${name} runs for what arrives in ${from}, and puts more into ${from} itself: it sets itself off again and again. Let it put its results somewhere else.`,
      ),
    },
  ],
];

describe('recursive-loop', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(recursiveLoop, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(recursiveLoop, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
