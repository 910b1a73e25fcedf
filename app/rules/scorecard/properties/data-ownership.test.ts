import { describe, expect, it } from 'vitest';
import type { Sketch } from '../../../design/testing/sketch.ts';
import { functions, owned, type Score, score } from '../testing/score.ts';

const blocks = {
  ...functions('Web', 'Mail'),
  ...owned({ Orders: { orders: 'lambda-function', data: 'rds-database' } }),
  pool: { type: 'rds-proxy', owner: 'Orders', properties: { database: 'data' } },
};

const cases: readonly [string, Sketch, Partial<Score>][] = [
  [
    'a store of its own',
    { blocks, connections: [['orders', 'reads', 'data']] },
    { figure: '1 of 1', level: 'good' },
  ],
  [
    'another service through a proxy',
    {
      blocks,
      connections: [
        ['orders', 'reads-and-writes', 'data'],
        ['web', 'reads', 'pool'],
      ],
    },
    {
      figure: '0 of 1',
      level: 'bad',
      held: 'Orders and Web both reach into data.',
      move: 'Orders as the only one to reach data takes the figure to 1 of 1.',
    },
  ],
  [
    'no data at all',
    { blocks: functions('Web') },
    { figure: '0 of 0', level: 'unknown', held: 'No service keeps data, as far as it is drawn.' },
  ],
  [
    'one service alone that owns its data',
    { blocks: owned({ Shop: { shop: 'lambda-function', data: 'dynamodb-table' } }) },
    { figure: '1 of 1', level: 'good' },
  ],
];

describe('data ownership', () => {
  it.each(cases)('%s', (_, drawn, expected) => {
    expect(score(drawn, 'data-ownership')).toMatchObject(expected);
  });
});
