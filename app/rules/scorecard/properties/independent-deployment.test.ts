import { describe, expect, it } from 'vitest';
import type { Sketch } from '../../../design/testing/sketch.ts';
import { afterMove, functions, owned, type Score, score } from '../testing/score.ts';

const ID = 'independent-deployment';
const settings = { stacks: { layout: 'per-service' as const } };
const three = functions('Web', 'Orders', 'Stock');

const cases: readonly [string, Sketch, Partial<Score>][] = [
  [
    'services that call each other',
    { blocks: three, settings, connections: [['web', 'calls', 'orders']] },
    { figure: '3 of 3', level: 'good', held: undefined, move: undefined },
  ],
  [
    'one stack for all of them',
    { blocks: three },
    {
      figure: '3 of 3',
      level: 'so-so',
      held: 'All services are deployed as one stack: while one of them is updated, the others wait.',
      move: 'A stack for each microservice lifts its level to good.',
    },
  ],
  [
    'a store that two of three change',
    {
      settings,
      blocks: { ...three, data: 'dynamodb-table' },
      connections: [
        ['orders', 'reads-and-writes', 'data'],
        ['stock', 'reads', 'data'],
      ],
    },
    {
      figure: '1 of 3',
      level: 'bad',
      held: 'Orders and Stock share data: a change to its data concerns all of them.',
      move: 'One owner for data, with copies or questions for the others, takes the figure to 3 of 3.',
    },
  ],
  [
    'a circle of calls',
    {
      settings,
      blocks: three,
      connections: [
        ['web', 'calls', 'orders'],
        ['orders', 'calls', 'web'],
      ],
    },
    {
      figure: '1 of 3',
      level: 'bad',
      move: 'Messages instead of the calls from Web to Orders take the figure to 3 of 3.',
    },
  ],
  [
    'one pipeline for two',
    {
      settings,
      blocks: { ...three, ship: 'codepipeline-pipeline' },
      connections: [
        ['ship', 'deploys', 'web'],
        ['ship', 'deploys', 'orders'],
      ],
    },
    {
      figure: '1 of 3',
      held: 'ship deploys Web and Orders: a release of one is a release of all.',
    },
  ],
  [
    'one image for two',
    {
      settings,
      blocks: { ...three, images: 'ecr-repository' },
      connections: [
        ['web', 'pulls-from', 'images'],
        ['stock', 'pulls-from', 'images'],
      ],
    },
    {
      figure: '1 of 3',
      move: 'A repository of its own for each instead of images takes the figure to 3 of 3.',
    },
  ],
  [
    'a cache and a secret for all',
    {
      settings,
      blocks: { ...three, login: 'secrets-manager-secret', cache: 'elasticache' },
      connections: [
        ['web', 'reads', 'login'],
        ['orders', 'reads', 'login'],
        ['web', 'reads-and-writes', 'cache'],
        ['orders', 'reads-and-writes', 'cache'],
      ],
    },
    { figure: '3 of 3', level: 'good' },
  ],
  [
    'queues of each other’s, so that neither stack can be made first',
    {
      blocks: owned({
        Web: { web: 'lambda-function', 'to-web': 'sqs-queue' },
        Orders: { orders: 'lambda-function', 'to-orders': 'sqs-queue' },
        Mail: { mail: 'lambda-function' },
      }),
      connections: [
        ['web', 'sends', 'to-orders'],
        ['to-orders', 'triggers', 'orders'],
        ['orders', 'sends', 'to-web'],
        ['to-web', 'triggers', 'web'],
      ],
    },
    {
      figure: '1 of 3',
      level: 'bad',
      held: 'The stacks of Orders and Web need one another: none can be made first.',
    },
  ],
  [
    'one service alone',
    { blocks: functions('Shop') },
    {
      figure: '0 of 1',
      level: 'unknown',
      held: 'Shop is the only service: every change ships all of it.',
      move: undefined,
    },
  ],
];

describe('independent deployment', () => {
  it.each(cases)('%s', (_, drawn, expected) => {
    expect(score(drawn, ID)).toMatchObject(expected);
  });

  it('sees no circle in a load balancer that all call through', () => {
    const blocks = { ...three, api: 'http-api' };
    const connections = (['web', 'orders', 'stock'] as const).flatMap(
      (name) =>
        [
          [name, 'calls', 'api'],
          ['api', 'routes-to', name, { path: `/${name}` }],
        ] as const,
    );
    expect(score({ blocks, connections, settings }, ID)).toMatchObject({
      figure: '3 of 3',
      level: 'good',
    });
  });

  it('is whole in one stack where pipelines bring the code of each', () => {
    const blocks = {
      ...functions('Web', 'Orders'),
      'web-line': 'codepipeline-pipeline',
      'orders-line': 'codepipeline-pipeline',
    };
    const connections = [
      ['web-line', 'deploys', 'web'],
      ['orders-line', 'deploys', 'orders'],
    ] as const;
    expect(score({ blocks, connections }, ID)).toMatchObject({ figure: '2 of 2', level: 'good' });
  });

  it('keeps what its move promises', () => {
    expect(afterMove({ blocks: three }, ID)).toEqual({
      promised: '3 of 3',
      figure: '3 of 3',
      level: 'good',
    });
  });

  it('knows whose store is reached, though it stands in another hull', () => {
    const blocks = owned({
      Orders: { orders: 'lambda-function', data: 'dynamodb-table' },
      Web: { web: 'lambda-function' },
    });
    const connections = [['web', 'reads', 'data']] as const;
    expect(score({ blocks, connections, settings }, ID)).toMatchObject({ figure: '0 of 2' });
  });
});
