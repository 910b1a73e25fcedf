import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { functionOutlivesGateway } from './function-outlives-gateway.ts';

const valid: readonly [string, Sketch][] = [
  [
    'as long as the API waits',
    {
      blocks: { api: 'http-api', a: { type: 'lambda-function', properties: { timeout: 30 } } },
      connections: [['api', 'routes-to', 'a']],
    },
  ],
  [
    'a slow function behind a queue',
    {
      blocks: {
        q: { type: 'sqs-queue', properties: { visibilityTimeout: 5400 } },
        a: { type: 'lambda-function', properties: { timeout: 900 } },
      },
      connections: [['q', 'triggers', 'a']],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a function that waits for longer itself, and can’t be stopped sooner',
    {
      blocks: {
        api: 'http-api',
        report: { type: 'lambda-function', properties: { timeout: 60 } },
        bank: 'external-system',
      },
      connections: [
        ['api', 'routes-to', 'report'],
        ['report', 'calls', 'bank', { timeout: 20, retries: 1 }],
      ],
    },
    {
      messages: [
        'report may take 60 s, but api gives up after 30 s: callers get an error for work that is done all the same. Give report 30 s at most, or let it work behind a queue.',
      ],
    },
  ],
  [
    'a minute behind an API',
    {
      blocks: { api: 'http-api', report: { type: 'lambda-function', properties: { timeout: 60 } } },
      connections: [['api', 'routes-to', 'report']],
    },
    {
      messages: [
        'report may take 60 s, but api gives up after 30 s: callers get an error for work that is done all the same. Give report 30 s at most, or let it work behind a queue.',
      ],
      fixes: ['Give report a timeout of 30 s'],
    },
  ],
];

describe('function-outlives-gateway', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(functionOutlivesGateway, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(functionOutlivesGateway, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
