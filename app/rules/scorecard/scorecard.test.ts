import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../design/testing/sketch.ts';
import { TODAY } from '../testing/try-rule.ts';
import { compareScorecards } from './compare.ts';
import { type Scorecard, scorecardOf } from './scorecard.ts';
import { functions, owned } from './testing/score.ts';

const card = (drawn: Sketch): Scorecard => scorecardOf(sketch(drawn), { today: TODAY });

const figures = ({ properties }: Scorecard): { readonly [id: string]: string } =>
  Object.fromEntries(
    properties.map(({ id, count, of, level }) => [id, `${count} of ${of}, ${level}`]),
  );

describe('what counts as a service', () => {
  it.each<[string, Sketch, readonly string[], Scorecard['basis'], readonly string[]]>([
    ['nothing in an empty design', { blocks: {} }, [], 'code', []],
    [
      'microservices that own something',
      { blocks: { ...functions('Web', 'Orders'), Later: 'microservice' } },
      ['Orders', 'Web'],
      'microservices',
      ['Later owns nothing yet and isn’t judged.'],
    ],
    [
      'each block that runs code where no microservice is drawn',
      {
        blocks: { a: 'lambda-function', b: 'ecs-service', c: 'codebuild-project', d: 'sqs-queue' },
      },
      ['a', 'b'],
      'code',
      [
        'No microservice owns anything here, so each block that runs code counts as a service. Draw microservices around what belongs together, and the figures are theirs.',
      ],
    ],
    [
      'not the code that is left outside',
      { blocks: { ...functions('Web'), lost: 'lambda-function' } },
      ['Web'],
      'microservices',
      [
        'Four of the seven are about how several services get along, and here is one.',
        'lost runs code and belongs to no microservice.',
      ],
    ],
  ])('%s', (_, drawn, names, basis, remarks) => {
    const found = card(drawn);
    expect(found.services.map(({ name }) => name)).toEqual(names);
    expect({ basis: found.basis, remarks: found.remarks }).toEqual({ basis, remarks });
    expect(found.properties).toHaveLength(names.length === 0 ? 0 : 7);
  });
});

it('tells who waits for whom, who stops with whom, and the longest row', () => {
  const { services, longestChain } = card({
    blocks: { ...functions('Web', 'Orders', 'Mail'), news: 'sns-topic' },
    connections: [
      ['web', 'calls', 'orders'],
      ['orders', 'publishes', 'news'],
      ['news', 'subscribes', 'mail'],
    ],
  });
  expect(
    services.map(({ name, waitsFor, leadsTo, stops }) => [name, waitsFor, leadsTo, stops]),
  ).toEqual([
    ['Mail', [], [], []],
    ['Orders', [], ['Mail'], ['Web']],
    ['Web', ['Orders'], ['Orders'], []],
  ]);
  expect(longestChain).toEqual(['Web', 'Orders']);
});

describe('breaking up a monolith', () => {
  const whole = card({
    blocks: owned({ Shop: { shop: 'lambda-function', data: 'dynamodb-table' } }),
  });
  const parts = card({
    settings: { stacks: { layout: 'per-service' } },
    blocks: {
      ...owned({
        Web: { web: 'lambda-function' },
        Orders: { orders: 'lambda-function', data: 'dynamodb-table' },
        Mail: { mail: 'lambda-function' },
      }),
      news: 'sns-topic',
    },
    connections: [
      ['web', 'calls', 'orders', { circuitBreaker: true }],
      ['orders', 'reads-and-writes', 'data'],
      ['orders', 'publishes', 'news'],
      ['news', 'subscribes', 'mail'],
    ],
  });

  it('has what it had, and what it is done for', () => {
    expect(figures(whole)).toEqual({
      'independent-deployment': '0 of 1, unknown',
      'loose-coupling': '0 of 0, unknown',
      'fault-isolation': '0 of 1, unknown',
      'scaling-by-part': '0 of 1, unknown',
      'data-ownership': '1 of 1, good',
      'team-ownership': '1 of 1, good',
      traceability: '0 of 0, unknown',
    });
    const { properties, services, words } = compareScorecards(whole, parts);
    expect(properties.map(({ id, change }) => [id, change])).toEqual([
      ['independent-deployment', 'better'],
      ['loose-coupling', 'better'],
      ['fault-isolation', 'better'],
      ['scaling-by-part', 'better'],
      ['data-ownership', 'same'],
      ['team-ownership', 'same'],
      ['traceability', 'better'],
    ]);
    expect(services).toEqual({ added: ['Mail', 'Orders', 'Web'], removed: ['Shop'], kept: [] });
    expect(words).toBe(
      '3 services instead of 1. Of 7 properties 5 are better and 2 are as good as before.',
    );
  });

  it('is worse the other way round', () => {
    const { properties } = compareScorecards(parts, whole);
    expect(properties.find(({ id }) => id === 'fault-isolation')).toMatchObject({
      change: 'worse',
      words: 'Fault isolation is worse: 0 of 1 keep working when one is down, 2 of 3 before.',
    });
  });

  it('gains from nothing too', () => {
    const { properties } = compareScorecards(card({ blocks: {} }), parts);
    expect(properties.map(({ before, change }) => [before, change])).toEqual(
      parts.properties.map(() => [undefined, 'better']),
    );
  });
});
