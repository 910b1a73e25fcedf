import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { singleLayerTeam } from './single-layer-team.ts';

const teams = (data: string, code: string, more: Sketch['blocks'] = {}): Sketch => ({
  blocks: {
    keeping: { type: 'microservice', properties: { team: data } },
    ordering: { type: 'microservice', properties: { team: code } },
    order: { type: 'lambda-function', owner: 'ordering' },
    orders: { type: 'dynamodb-table', owner: 'keeping' },
    ...more,
  },
  connections: [['order', 'reads-and-writes', 'orders']],
});

const valid: readonly [string, Sketch][] = [
  ['one team', teams('Shop', 'Shop')],
  [
    'a team with code as well',
    teams('Data', 'Shop', { load: { type: 'lambda-function', owner: 'keeping' } }),
  ],
  ['no teams', teams('', '')],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a team of tables',
    teams('Data', 'Shop'),
    {
      messages: [
        'Data has orders and no code: Shop works on it, so that no change is done by one team. Give each store to the team whose code works on it.',
      ],
      fixes: ['Give orders to ordering'],
    },
  ],
];

describe('single-layer-team', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(singleLayerTeam, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(singleLayerTeam, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
