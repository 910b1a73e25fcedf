import { describe, expect, it } from 'vitest';
import type { Sketch } from '../../../design/testing/sketch.ts';
import { functions, type Score, score } from '../testing/score.ts';

const cases: readonly [string, Sketch, Partial<Score>][] = [
  [
    'a team each',
    { blocks: functions('Web', 'Mail') },
    { figure: '2 of 2', level: 'good', held: undefined },
  ],
  [
    'a service without',
    {
      blocks: {
        ...functions('Web', 'Mail'),
        Orders: 'microservice',
        orders: { type: 'lambda-function', owner: 'Orders' },
      },
    },
    {
      figure: '2 of 3',
      level: 'so-so',
      held: 'Orders has no team.',
      move: 'A team for Orders takes the figure to 3 of 3.',
    },
  ],
  [
    'no microservices to name a team at',
    { blocks: { a: 'lambda-function', b: 'lambda-function' } },
    { figure: '0 of 2', level: 'unknown', move: undefined },
  ],
];

describe('team ownership', () => {
  it.each(cases)('%s', (_, drawn, expected) => {
    expect(score(drawn, 'team-ownership')).toMatchObject(expected);
  });
});
