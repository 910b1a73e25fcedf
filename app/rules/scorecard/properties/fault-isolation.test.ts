import { describe, expect, it } from 'vitest';
import type { Sketch } from '../../../design/testing/sketch.ts';
import { afterMove, functions, owned, type Score, score } from '../testing/score.ts';

const ID = 'fault-isolation';
const blocks = functions('Web', 'Catalog', 'Search', 'Payments', 'Suggest');

const chain: Sketch = {
  blocks,
  connections: [
    ['web', 'calls', 'catalog'],
    ['catalog', 'calls', 'search'],
  ],
};

const cases: readonly [string, Sketch, Partial<Score>][] = [
  [
    'nobody who waits',
    { blocks },
    { figure: '4 of 5', level: 'good', held: undefined, move: undefined },
  ],
  [
    'two that stop with a third',
    chain,
    {
      figure: '2 of 5',
      level: 'bad',
      held: 'Catalog and Web stop when Search does: they wait for it, or for one another.',
      move: 'A circuit breaker with a fallback where Web asks Catalog and Catalog asks Search takes the figure to 4 of 5.',
    },
  ],
  [
    'one that stops with another',
    { blocks, connections: [['web', 'calls', 'search']] },
    {
      figure: '3 of 5',
      level: 'so-so',
      held: 'Web stops when Search does: it waits for it.',
      move: 'A circuit breaker with a fallback where Web asks Search takes the figure to 4 of 5.',
    },
  ],
  [
    'a call with a circuit breaker',
    { blocks, connections: [['web', 'calls', 'search', { circuitBreaker: true }]] },
    { figure: '4 of 5', level: 'good' },
  ],
  [
    'work that waits in a queue until the other is back',
    {
      blocks: { ...blocks, queue: 'sqs-queue' },
      connections: [
        ['queue', 'triggers', 'payments'],
        ['payments', 'calls', 'search'],
      ],
    },
    { figure: '4 of 5', level: 'good' },
  ],
  [
    'a queue of another’s behind an API, which takes what it is given',
    {
      blocks: {
        ...blocks,
        api: 'http-api',
        orders: { type: 'sqs-queue', owner: 'Payments' },
      },
      connections: [
        ['web', 'calls', 'api'],
        ['api', 'routes-to', 'orders'],
      ],
    },
    { figure: '4 of 5', level: 'good' },
  ],
  [
    'a store that nobody owns and three need',
    {
      blocks: { ...blocks, data: 'dynamodb-table' },
      connections: [
        ['web', 'reads', 'data'],
        ['catalog', 'reads-and-writes', 'data'],
        ['search', 'reads', 'data'],
      ],
    },
    {
      figure: '2 of 5',
      level: 'bad',
      held: 'Catalog, Search and Web stop when data does: they all need it.',
    },
  ],
];

describe('fault isolation', () => {
  it.each(cases)('%s', (_, drawn, expected) => {
    expect(score(drawn, ID)).toMatchObject(expected);
  });

  it.each([
    ['that catches a failure', [{ ErrorEquals: ['States.ALL'], Next: 'Done' }], '2 of 3'],
    ['that catches none', [], '1 of 3'],
  ])('believes a workflow %s', (_, caught, figure) => {
    const definition = JSON.stringify({
      StartAt: 'Both',
      States: {
        Both: {
          Type: 'Parallel',
          Branches: [
            {
              StartAt: 'Ask',
              States: {
                Ask: {
                  Type: 'Task',
                  Resource: 'arn:aws:states:::lambda:invoke',
                  Parameters: { FunctionName: '${CARDS_FUNCTION}' },
                  Catch: caught,
                  Next: 'Done',
                },
                Done: { Type: 'Succeed' },
              },
            },
          ],
          End: true,
        },
      },
    });
    const parts = owned({
      Orders: { saga: { type: 'state-machine', properties: { definition } } },
      Web: { web: 'lambda-function' },
      Cards: { cards: 'lambda-function' },
    });
    const connections = [['saga', 'calls', 'cards']] as const;
    expect(score({ blocks: parts, connections }, ID)).toMatchObject({ figure });
  });

  it('counts only the code that waits, not all that its service has', () => {
    const parts = owned({
      Orders: { place: 'lambda-function', show: 'lambda-function' },
      Web: { web: 'lambda-function' },
      Cards: { cards: 'lambda-function' },
    });
    const connections = [
      ['place', 'calls', 'cards'],
      ['web', 'calls', 'show'],
    ] as const;
    // Orders stops in part with Cards; Web asks the part that doesn't.
    expect(score({ blocks: parts, connections }, ID)).toMatchObject({ figure: '1 of 3' });
  });

  it.each([
    ['one call', { blocks, connections: [['web', 'calls', 'search']] } satisfies Sketch],
    ['a row of calls', chain],
  ] as const)('keeps what its move promises: %s', (_, drawn) => {
    const after = afterMove(drawn, ID);
    expect(after).toEqual({ promised: '4 of 5', figure: '4 of 5', level: 'good' });
  });
});
