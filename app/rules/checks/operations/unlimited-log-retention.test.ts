import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { unlimitedLogRetention } from './unlimited-log-retention.ts';

const valid: readonly [string, Sketch][] = [
  [
    'logs of blocks',
    { blocks: { a: 'lambda-function', b: 'log-group', c: 'vpc', d: 'state-machine' } },
  ],
  [
    'a raw log group with a limit',
    { blocks: { logs: { type: 'AWS::Logs::LogGroup', properties: { RetentionInDays: 7 } } } },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a raw log group without one',
    { blocks: { logs: { type: 'AWS::Logs::LogGroup', properties: {} } } },
    {
      messages: ['The logs of logs in Logs are kept, and paid for, for ever. Limit how long.'],
      fixes: ['Keep the logs of logs for 30 days'],
    },
  ],
];

describe('unlimited-log-retention', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(unlimitedLogRetention, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(unlimitedLogRetention, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
