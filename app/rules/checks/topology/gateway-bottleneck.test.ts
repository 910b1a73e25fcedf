import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { gatewayBottleneck } from './gateway-bottleneck.ts';

const names = ['a', 'b', 'c'];
const gateway = (teams: readonly string[]): Sketch => ({
  blocks: {
    api: 'http-api',
    ...Object.fromEntries(
      names.map((name, index) => [
        name,
        { type: 'microservice', properties: { team: teams[index] ?? '' } },
      ]),
    ),
    ...Object.fromEntries(
      names.map((name) => [`${name}-code`, { type: 'lambda-function', owner: name }]),
    ),
  },
  connections: names.map((name) => ['api', 'routes-to', `${name}-code`, { path: `/v1/${name}` }]),
  settings: { rules: { 'gateway-bottleneck': { threshold: 2 } } },
});

const valid: readonly [string, Sketch][] = [
  ['as many as usual', { ...gateway([]), settings: {} }],
  [
    'many routes to one microservice',
    {
      ...gateway([]),
      connections: names.map((name) => ['api', 'routes-to', 'a-code', { path: `/v1/${name}` }]),
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'more than the design allows',
    gateway(['Money', 'Money', 'Web']),
    {
      messages: [
        'api fronts 3 microservices of 2 teams: they share its limits, and one wrong setting stops all of them. Give each kind of client, or each group of services, a gateway of its own.',
      ],
    },
  ],
];

describe('gateway-bottleneck', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(gatewayBottleneck, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(gatewayBottleneck, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
