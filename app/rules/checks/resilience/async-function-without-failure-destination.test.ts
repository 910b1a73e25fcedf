import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { asyncFunctionWithoutFailureDestination } from './async-function-without-failure-destination.ts';

const valid: readonly [string, Sketch][] = [
  [
    'the default',
    {
      blocks: { a: 'lambda-function', t: 'sns-topic' },
      connections: [['t', 'subscribes', 'a']],
    },
  ],
  [
    'a queue, which keeps its messages itself',
    {
      blocks: {
        a: { type: 'lambda-function', properties: { failureQueue: false } },
        q: 'sqs-queue',
      },
      connections: [['q', 'triggers', 'a']],
    },
  ],
  [
    'a caller that waits',
    {
      blocks: {
        a: { type: 'lambda-function', properties: { failureQueue: false } },
        api: 'http-api',
      },
      connections: [['api', 'routes-to', 'a']],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'an alarm that runs a function, and a schedule',
    {
      blocks: {
        late: 'cloudwatch-alarm',
        nightly: 'schedule',
        mend: { type: 'lambda-function', properties: { failureQueue: false } },
      },
      connections: [
        ['late', 'notifies', 'mend'],
        ['nightly', 'triggers', 'mend'],
      ],
    },
    {
      messages: [
        'An event from late and nightly that mend fails on three times is gone, and nobody hears of it. Keep the failed events of mend in a queue.',
      ],
      fixes: ['Keep the failed events of mend'],
    },
  ],
  [
    'events of a topic and a bucket',
    {
      blocks: {
        resize: { type: 'lambda-function', properties: { failureQueue: false } },
        news: 'sns-topic',
        photos: 's3-bucket',
      },
      connections: [
        ['news', 'subscribes', 'resize'],
        ['photos', 'triggers', 'resize'],
      ],
    },
    {
      messages: [
        'An event from news and photos that resize fails on three times is gone, and nobody hears of it. Keep the failed events of resize in a queue.',
      ],
      fixes: ['Keep the failed events of resize'],
    },
  ],
];

describe('async-function-without-failure-destination', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(asyncFunctionWithoutFailureDestination, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(asyncFunctionWithoutFailureDestination, sketch(design))).toEqual({
      ...QUIET,
      ...expected,
    });
  });
});
