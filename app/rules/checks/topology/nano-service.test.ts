import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { nanoService } from './nano-service.ts';

const limits = { timeout: 1, retries: 0 };
const small = (
  more: Sketch['blocks'],
  connections: Sketch['connections'] = [],
  teams: readonly [string, string] = ['Web', 'Web'],
): Sketch => ({
  blocks: {
    shop: { type: 'microservice', properties: { team: teams[0] } },
    rounding: { type: 'microservice', properties: { team: teams[1] } },
    web: { type: 'ecs-service', owner: 'shop' },
    round: { type: 'ecs-service', owner: 'rounding' },
    ...more,
  },
  connections: [['web', 'calls', 'round', limits], ...connections],
});

const valid: readonly [string, Sketch][] = [
  [
    'data of its own',
    small({ rates: { type: 'dynamodb-table', owner: 'rounding' } }, [['round', 'reads', 'rates']]),
  ],
  ['a second caller', small({ admin: 'ecs-service' }, [['admin', 'calls', 'round', limits]])],
  ['another team', small({}, [], ['Web', 'Money'])],
  [
    'an adapter of somebody else’s API',
    small({ bank: 'external-system' }, [['round', 'calls', 'bank', limits]]),
  ],
  [
    'an entrance of its own',
    small({ alb: 'alb' }, [['alb', 'routes-to', 'round', { path: '/round/*' }]]),
  ],
  ['a microservice nobody calls', { ...small({}), connections: [] }],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'one caller, one operation, no data',
    small({}),
    {
      messages: [
        'rounding has one caller, web, one operation and no data of its own: a call over the network where code inside shop would do. Make it a part of shop, unless it has to scale or change by itself.',
      ],
      fixes: ['Make it a part of shop'],
    },
  ],
];

describe('nano-service', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(nanoService, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(nanoService, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
