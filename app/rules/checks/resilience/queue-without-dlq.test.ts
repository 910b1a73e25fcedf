import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { queueWithoutDlq } from './queue-without-dlq.ts';

const valid: readonly [string, Sketch][] = [
  [
    'the default',
    {
      blocks: { a: 'lambda-function', q: 'sqs-queue' },
      connections: [['q', 'triggers', 'a']],
    },
  ],
  [
    'a queue that only collects',
    {
      blocks: {
        a: 'lambda-function',
        q: { type: 'sqs-queue', properties: { deadLetterQueue: false } },
      },
      connections: [['a', 'sends', 'q']],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a queue whose failures stay',
    {
      blocks: {
        a: 'lambda-function',
        mails: { type: 'sqs-queue', properties: { deadLetterQueue: false } },
      },
      connections: [['mails', 'triggers', 'a']],
    },
    {
      messages: [
        'A message that always fails stays in mails and is tried again for 4 days, then it is lost. Give mails a dead-letter queue.',
      ],
      fixes: ['Give mails a dead-letter queue'],
    },
  ],
];

describe('queue-without-dlq', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(queueWithoutDlq, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(queueWithoutDlq, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
