import { describe, expect, it } from 'vitest';
import type { Sketch } from '../../../design/testing/sketch.ts';
import { afterMove, owned, type Score, score } from '../testing/score.ts';

const ID = 'traceability';
const drawn: Sketch = {
  blocks: {
    ...owned({
      Web: { web: { type: 'lambda-function', properties: { tracing: false } } },
      Orders: { orders: 'lambda-function', queue: 'sqs-queue', data: 'dynamodb-table' },
      Mail: { mail: 'lambda-function' },
    }),
    people: 'users',
    api: 'http-api',
  },
  connections: [
    ['people', 'calls', 'api'],
    ['api', 'routes-to', 'web'],
    ['web', 'calls', 'orders'],
    ['orders', 'reads-and-writes', 'data'],
    ['orders', 'sends', 'queue'],
    ['queue', 'triggers', 'mail'],
  ],
};

const cases: readonly [string, Sketch, Partial<Score>][] = [
  [
    'a function in the middle that leaves none',
    drawn,
    {
      figure: '2 of 4',
      level: 'so-so',
      held: 'web leaves no traces.',
      move: 'Tracing of web takes the figure to 4 of 4.',
    },
  ],
  [
    'nothing that goes anywhere',
    { blocks: owned({ Web: { web: 'lambda-function' } }) },
    { figure: '0 of 0', level: 'unknown', held: 'No request goes from one block to another yet.' },
  ],
  [
    'servers, of which nobody knows',
    {
      blocks: { alb: 'alb', ...owned({ Web: { web: 'auto-scaling-group' } }) },
      connections: [['alb', 'routes-to', 'web']],
    },
    { figure: '0 of 1', level: 'bad' },
  ],
];

describe('traceability', () => {
  it.each(cases)('%s', (_, design, expected) => {
    expect(score(design, ID)).toMatchObject(expected);
  });

  it('keeps what its move promises', () => {
    expect(afterMove(drawn, ID)).toEqual({ promised: '4 of 4', figure: '4 of 4', level: 'good' });
  });
});
