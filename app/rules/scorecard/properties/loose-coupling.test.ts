import { describe, expect, it } from 'vitest';
import type { Sketch } from '../../../design/testing/sketch.ts';
import { functions, type Score, score } from '../testing/score.ts';

const blocks = functions('Web', 'Orders', 'Stock', 'Mail', 'Bills');

const cases: readonly [string, Sketch, Partial<Score>][] = [
  ['services with nothing to say to each other', { blocks }, { figure: '0 of 0', level: 'good' }],
  [
    'a call and an event through a topic nobody owns',
    {
      blocks: { ...blocks, news: 'sns-topic' },
      connections: [
        ['web', 'calls', 'orders'],
        ['orders', 'publishes', 'news'],
        ['news', 'subscribes', 'mail'],
      ],
    },
    {
      figure: '1 of 2',
      level: 'good',
      held: 'Web waits for Orders.',
      move: 'Messages or events instead of the calls to Orders take the figure to 2 of 2.',
    },
  ],
  [
    'a call through a load balancer nobody owns',
    {
      blocks: { ...blocks, api: 'http-api' },
      connections: [
        ['web', 'calls', 'api'],
        ['api', 'routes-to', 'orders'],
      ],
    },
    { figure: '0 of 1', level: 'so-so', held: 'Web waits for Orders.' },
  ],
  [
    'many that wait for one',
    {
      blocks,
      connections: [
        ['web', 'calls', 'stock'],
        ['orders', 'calls', 'stock'],
        ['mail', 'calls', 'orders'],
      ],
    },
    {
      figure: '0 of 3',
      level: 'bad',
      held: 'Orders and Web wait for Stock.',
      move: 'Messages or events instead of the calls to Stock take the figure to 2 of 3.',
    },
  ],
  [
    'a table that nobody owns joins those who use it',
    {
      blocks: { ...blocks, data: 'dynamodb-table' },
      connections: [
        ['web', 'reads', 'data'],
        ['orders', 'writes', 'data'],
      ],
    },
    { figure: '0 of 1', level: 'so-so' },
  ],
  [
    'a circle',
    {
      blocks: { ...blocks, news: 'sns-topic' },
      connections: [
        ['web', 'calls', 'orders'],
        ['orders', 'calls', 'web'],
        ['web', 'publishes', 'news'],
        ['news', 'subscribes', 'mail'],
        ['news', 'subscribes', 'bills'],
        ['news', 'subscribes', 'stock'],
      ],
    },
    { figure: '3 of 5', level: 'bad' },
  ],
  [
    'five in a row',
    {
      blocks: { ...blocks, news: 'sns-topic' },
      connections: [
        ['web', 'calls', 'orders'],
        ['orders', 'calls', 'stock'],
        ['stock', 'calls', 'mail'],
        ['mail', 'calls', 'bills'],
        ['bills', 'publishes', 'news'],
        ...(['web', 'orders', 'stock', 'mail'] as const).map(
          (to) => ['news', 'subscribes', to] as const,
        ),
      ],
    },
    { figure: '4 of 8', level: 'so-so' },
  ],
];

describe('loose coupling', () => {
  it.each(cases)('%s', (_, drawn, expected) => {
    expect(score(drawn, 'loose-coupling')).toMatchObject(expected);
  });
});
