import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { missingGateway } from './missing-gateway.ts';

const blocks: Sketch['blocks'] = {
  shoppers: 'users',
  orders: 'microservice',
  payments: 'microservice',
  'orders-api': { type: 'http-api', owner: 'orders' },
  'payments-api': { type: 'http-api', owner: 'payments' },
  order: { type: 'lambda-function', owner: 'orders' },
  charge: { type: 'lambda-function', owner: 'payments' },
};
const routes: NonNullable<Sketch['connections']> = [
  ['orders-api', 'routes-to', 'order', { path: '/v1/orders' }],
  ['payments-api', 'routes-to', 'charge', { path: '/v1/payments' }],
];
const direct: NonNullable<Sketch['connections']> = [
  ['shoppers', 'calls', 'orders-api'],
  ['shoppers', 'calls', 'payments-api'],
];

const valid: readonly [string, Sketch][] = [
  [
    'one gateway',
    {
      blocks,
      connections: [
        ['shoppers', 'calls', 'orders-api'],
        ['orders-api', 'routes-to', 'order', { path: '/v1/orders' }],
        ['orders-api', 'routes-to', 'charge', { path: '/v1/payments' }],
      ],
    },
  ],
  [
    'APIs behind CloudFront',
    {
      blocks: { ...blocks, cdn: 'cloudfront-distribution' },
      connections: [
        ...routes,
        ['shoppers', 'calls', 'cdn'],
        ['cdn', 'routes-to', 'orders-api', { path: '/v1/orders*' }],
        ['cdn', 'routes-to', 'payments-api', { path: '/v1/payments*' }],
      ],
    },
  ],
  [
    'different clients',
    {
      blocks: { ...blocks, bank: 'external-system' },
      connections: [
        ...routes,
        ['shoppers', 'calls', 'orders-api'],
        ['bank', 'calls', 'payments-api'],
      ],
    },
  ],
  [
    'a gateway beside one door more',
    {
      blocks: { ...blocks, shop: 'http-api' },
      connections: [
        ...routes,
        ['shoppers', 'calls', 'shop'],
        ['shoppers', 'calls', 'payments-api'],
        ['shop', 'routes-to', 'order', { path: '/v1/orders' }],
        ['shop', 'routes-to', 'charge', { path: '/v1/prices' }],
      ],
    },
  ],
  [
    'messages over a connection that stays open',
    {
      blocks: { ...blocks, 'payments-api': { type: 'websocket-api', owner: 'payments' } },
      connections: [
        ['orders-api', 'routes-to', 'order', { path: '/v1/orders' }],
        ['payments-api', 'routes-to', 'charge'],
        ...direct,
      ],
    },
  ],
  [
    'host names on purpose',
    {
      blocks: {
        ...blocks,
        zone: 'route-53-zone',
        name: { type: 'route-53-record', properties: { name: 'orders.example.com' } },
      },
      connections: [...routes, ...direct, ['name', 'resolves-to', 'orders-api']],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'an API for each microservice',
    {
      blocks,
      connections: [...routes, ...direct],
      // Which names what people depend on: fewer than before.
      settings: { rules: { 'no-alarms': { severity: 'off' } } },
    },
    {
      messages: [
        'orders and payments are reached from shoppers by 2 addresses: orders-api and payments-api. Put one gateway before them that knows who answers what.',
      ],
      fixes: ['Let orders-api front payments-api too'],
    },
  ],
  [
    'two APIs that can’t be joined by themselves',
    {
      blocks,
      connections: [
        ['orders-api', 'routes-to', 'order', { path: '/v1/list' }],
        ['payments-api', 'routes-to', 'charge', { path: '/v1/list' }],
        ...direct,
      ],
    },
    {
      messages: [
        'orders and payments are reached from shoppers by 2 addresses: orders-api and payments-api. Put one gateway before them that knows who answers what.',
      ],
    },
  ],
];

describe('missing-gateway', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(missingGateway, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(missingGateway, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
