import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { runRulesInEnvironments } from '../../run-in-environments.ts';
import { QUIET, TODAY, type Trial, tryRule } from '../../testing/try-rule.ts';
import { noAlarms } from './no-alarms.ts';

const shop: Sketch['blocks'] = {
  people: 'users',
  api: 'http-api',
  sell: 'lambda-function',
};
const connections: Sketch['connections'] = [
  ['people', 'calls', 'api'],
  ['api', 'routes-to', 'sell'],
];

const valid: readonly [string, Sketch][] = [
  [
    'a part without a way in, which others watch',
    { blocks: { a: 'lambda-function', q: 'sqs-queue' } },
  ],
  [
    'a system with an alarm',
    {
      blocks: { ...shop, alarm: 'cloudwatch-alarm' },
      connections: [...connections, ['alarm', 'observes', 'api']],
    },
  ],
  [
    'a raw one',
    { blocks: { ...shop, slow: 'AWS::ApplicationSignals::ServiceLevelObjective' }, connections },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a system without',
    { blocks: shop, connections },
    {
      messages: [
        'Nobody is told when api fails: the design has no alarm. Let one observe api, and notify whoever is on call.',
      ],
    },
  ],
  [
    'one with several ways in',
    {
      blocks: {
        ...shop,
        things: 'websocket-api',
        push: 'lambda-function',
      },
      connections: [...connections, ['things', 'routes-to', 'push']],
    },
    {
      messages: [
        'Nobody is told when api fails: the design has no alarm. Let one observe api, and notify whoever is on call.',
        'Nobody is told when things fails: the design has no alarm. Let one observe things, and notify whoever is on call.',
      ],
    },
  ],
];

describe('no-alarms', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(noAlarms, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(noAlarms, sketch(design))).toEqual({ ...QUIET, ...expected });
  });

  it('asks only where people depend on it', () => {
    const design = sketch({
      blocks: shop,
      connections,
      settings: { environments: [{ name: 'dev' }, { name: 'prod' }] },
    });
    const found = runRulesInEnvironments(design, { today: TODAY });
    expect(found.filter(({ rule }) => rule === 'no-alarms').map(({ message }) => message)).toEqual([
      expect.stringMatching(/^In prod: Nobody is told when api fails/),
    ]);
  });
});
