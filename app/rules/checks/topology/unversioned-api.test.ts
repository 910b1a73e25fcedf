import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { unversionedApi } from './unversioned-api.ts';

const api = (paths: readonly string[], type = 'http-api', properties = {}): Sketch => ({
  blocks: { api: { type, properties }, code: 'lambda-function' },
  connections: paths.map((path) => ['api', 'routes-to', 'code', { path }]),
});

const valid: readonly [string, Sketch][] = [
  ['a version in the path', api(['/v1/orders', '/health'])],
  ['a date in the path', api(['/2026-11/orders'])],
  ['a route for everything', api(['/*'])],
  ['a version for a stage', api(['/orders'], 'rest-api', { stageName: 'v2' })],
  [
    'a version in its name',
    {
      blocks: {
        ...api([]).blocks,
        zone: 'route-53-zone',
        name: { type: 'route-53-record', properties: { name: 'v1.api' } },
      },
      connections: [
        ['api', 'routes-to', 'code', { path: '/orders' }],
        ['name', 'resolves-to', 'api'],
      ],
    },
  ],
  [
    'pages',
    {
      blocks: { alb: 'alb', web: 'ecs-service' },
      connections: [['alb', 'routes-to', 'web', { path: '/shop/*' }]],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'paths without one',
    api(['/orders', '/orders/*', '/*']),
    {
      messages: [
        'api answers /orders and /orders/*, none of which says a version: whoever calls them breaks when they change. Put one into the path, such as /v1/orders, so that old and new can live side by side.',
      ],
      fixes: ['Put /v1 before /orders and /orders/*'],
    },
  ],
];

describe('unversioned-api', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(unversionedApi, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(unversionedApi, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
