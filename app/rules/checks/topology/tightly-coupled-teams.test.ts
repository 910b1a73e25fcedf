import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { tightlyCoupledTeams } from './tightly-coupled-teams.ts';

const limits = { timeout: 1, retries: 0 };
const teams = (
  other: string,
  more: Sketch['connections'] = [],
  blocks: Sketch['blocks'] = {},
): Sketch => ({
  blocks: {
    cart: { type: 'microservice', properties: { team: 'Web' } },
    money: { type: 'microservice', properties: { team: other } },
    a: { type: 'ecs-service', owner: 'cart' },
    b: { type: 'ecs-service', owner: 'cart' },
    c: { type: 'ecs-service', owner: 'money' },
    d: { type: 'ecs-service', owner: 'money' },
    ...blocks,
  },
  connections: [
    ['a', 'calls', 'c', limits],
    ['a', 'calls', 'd', limits],
    ['b', 'calls', 'c', limits],
    ...more,
  ],
});
const fourth = ['b', 'calls', 'd', limits] as const;

const valid: readonly [string, Sketch][] = [
  ['three calls', teams('Money')],
  ['one team', teams('Web', [fourth])],
  ['no second team', teams('', [fourth])],
  [
    'as many calls inside',
    teams(
      'Money',
      [fourth, ...['e', 'f', 'g', 'h'].map((name) => ['a', 'calls', name, limits] as const)],
      Object.fromEntries(
        ['e', 'f', 'g', 'h'].map((name) => [name, { type: 'ecs-service', owner: 'cart' }]),
      ),
    ),
  ],
  [
    'a front end',
    teams(
      'Money',
      [
        fourth,
        ['alb', 'routes-to', 'a', { path: '/a/*' }],
        ['alb', 'routes-to', 'b', { path: '/b/*' }],
      ],
      { alb: 'alb' },
    ),
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'more calls to another team than inside',
    teams('Money', [fourth]),
    {
      messages: [
        'Code of Web calls that of Money in 4 places, and its own in 0: neither team changes much without the other. Give cart, where 4 of these calls start, to Money, or let one interface of Money’s answer them.',
      ],
    },
  ],
];

describe('tightly-coupled-teams', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(tightlyCoupledTeams, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(tightlyCoupledTeams, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
