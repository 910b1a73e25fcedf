import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { runRulesInEnvironments } from '../../run-in-environments.ts';
import { QUIET, TODAY, type Trial, tryRule } from '../../testing/try-rule.ts';
import { noActivityLog } from './no-activity-log.ts';

const valid: readonly [string, Sketch][] = [
  [
    'the defaults',
    { blocks: { net: 'vpc', wall: 'waf-web-acl', flow: 'state-machine', shop: 'alb' } },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'vpc that records nothing',
    { blocks: { one: { type: 'vpc', properties: { flowLogs: false } } } },
    {
      messages: [
        "Nothing records what happens in one: why it failed, or who got in, can't be found out afterwards. Turn its logs on.",
      ],
      fixes: ['Turn on the logs of one'],
    },
  ],
  [
    'waf-web-acl that records nothing',
    { blocks: { one: { type: 'waf-web-acl', properties: { logs: false } } } },
    {
      messages: [
        "Nothing records what happens in one: why it failed, or who got in, can't be found out afterwards. Turn its logs on.",
      ],
      fixes: ['Turn on the logs of one'],
    },
  ],
  [
    'state-machine that records nothing',
    { blocks: { one: { type: 'state-machine', properties: { logLevel: 'OFF' } } } },
    {
      messages: [
        "Nothing records what happens in one: why it failed, or who got in, can't be found out afterwards. Turn its logs on.",
      ],
      fixes: ['Turn on the logs of one'],
    },
  ],
];

describe('no-activity-log', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(noActivityLog, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(noActivityLog, sketch(design))).toEqual({ ...QUIET, ...expected });
  });

  it('asks only where people depend on it', () => {
    const design = sketch({
      blocks: { net: { type: 'vpc', properties: { flowLogs: false } } },
      settings: { environments: [{ name: 'dev' }, { name: 'prod' }] },
    });
    const found = runRulesInEnvironments(design, { today: TODAY });
    expect(
      found.filter(({ rule }) => rule === 'no-activity-log').map(({ message }) => message),
    ).toEqual([expect.stringMatching(/^In prod: Nothing records what happens in net/)]);
  });
});
