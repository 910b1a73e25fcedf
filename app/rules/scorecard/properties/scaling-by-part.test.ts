import { describe, expect, it } from 'vitest';
import type { Sketch } from '../../../design/testing/sketch.ts';
import { afterMove, functions, owned, type Score, score } from '../testing/score.ts';

const ID = 'scaling-by-part';

const fixed = { type: 'ecs-service', properties: { minimumTasks: 2, maximumTasks: 2 } };
const twoOfThree: Sketch = {
  blocks: { ...functions('Web', 'Mail'), ...owned({ Orders: { orders: fixed } }) },
};

const cases: readonly [string, Sketch, Partial<Score>][] = [
  ['functions', { blocks: functions('Web', 'Orders') }, { figure: '2 of 2', level: 'good' }],
  [
    'a service of a fixed number',
    twoOfThree,
    {
      figure: '2 of 3',
      level: 'so-so',
      held: 'orders always runs the same number, however busy.',
      move: 'Automatic scaling of orders takes the figure to 3 of 3.',
    },
  ],
  [
    'containers on servers of a fixed number',
    {
      blocks: {
        ...functions('Web'),
        ...owned({
          Orders: { orders: { type: 'ecs-service', properties: { cluster: 'servers' } } },
        }),
        servers: {
          type: 'ecs-cluster',
          properties: { capacity: 'ec2', minimumInstances: 2, maximumInstances: 2 },
        },
      },
    },
    { figure: '1 of 2' },
  ],
  [
    'a database that two draw on',
    {
      blocks: { ...functions('Web', 'Orders', 'Mail'), data: 'rds-database' },
      connections: [
        ['web', 'reads', 'data'],
        ['orders', 'reads-and-writes', 'data'],
      ],
    },
    {
      figure: '1 of 3',
      level: 'bad',
      held: 'Orders and Web draw on the capacity of data.',
      move: 'A database of its own for each instead of data takes the figure to 3 of 3.',
    },
  ],
  [
    'services without code',
    { blocks: owned({ A: { queue: 'sqs-queue' }, B: { topic: 'sns-topic' } }) },
    { figure: '0 of 0', level: 'unknown' },
  ],
];

describe('scaling by part', () => {
  it.each(cases)('%s', (_, drawn, expected) => {
    expect(score(drawn, ID)).toMatchObject(expected);
  });

  it('keeps what its move promises', () => {
    expect(afterMove(twoOfThree, ID)).toEqual({
      promised: '3 of 3',
      figure: '3 of 3',
      level: 'good',
    });
  });
});
