import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { functionWithoutEgress } from './function-without-egress.ts';

const valid: readonly [string, Sketch][] = [
  [
    'a private tier with a NAT gateway',
    {
      blocks: {
        vpc: 'vpc',
        tier: { type: 'subnet-tier', parent: 'vpc' },
        a: { type: 'lambda-function', parent: 'tier' },
        q: 'sqs-queue',
      },
      connections: [['a', 'sends', 'q']],
    },
  ],
  [
    'no VPC',
    {
      blocks: { a: 'lambda-function', q: 'sqs-queue' },
      connections: [['a', 'sends', 'q']],
    },
  ],
  [
    'what is in the network, or has an endpoint',
    {
      blocks: {
        vpc: { type: 'vpc', properties: { nat: 'none' } },
        tier: { type: 'subnet-tier', parent: 'vpc', properties: { tier: 'isolated' } },
        a: { type: 'lambda-function', parent: 'tier' },
        table: 'dynamodb-table',
        files: 's3-bucket',
        data: { type: 'rds-database', parent: 'tier' },
        service: { type: 'ecs-service', parent: 'tier' },
      },
      connections: [
        ['a', 'reads', 'table'],
        ['a', 'reads', 'files'],
        ['a', 'reads', 'data'],
        ['a', 'calls', 'service'],
      ],
    },
  ],
  [
    'a public tier, of which another rule tells',
    {
      blocks: {
        net: { type: 'vpc', properties: { nat: 'none' } },
        Public: { type: 'subnet-tier', parent: 'net', properties: { tier: 'public' } },
        charge: { type: 'lambda-function', parent: 'Public' },
        bank: 'external-system',
      },
      connections: [['charge', 'calls', 'bank']],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'an isolated tier and a queue',
    {
      blocks: {
        vpc: 'vpc',
        Private: { type: 'subnet-tier', parent: 'vpc', properties: { tier: 'private' } },
        Isolated: { type: 'subnet-tier', parent: 'vpc', properties: { tier: 'isolated' } },
        charge: { type: 'lambda-function', parent: 'Isolated' },
        mails: 'sqs-queue',
        bank: 'external-system',
      },
      connections: [
        ['charge', 'sends', 'mails'],
        ['charge', 'calls', 'bank'],
      ],
    },
    {
      messages: [
        "charge can't reach mails and bank: an isolated tier has no way out. Move it into a private tier, or out of the VPC.",
      ],
      fixes: ['Move charge into Private'],
    },
  ],
  [
    'a private tier without NAT, and a table without endpoint',
    {
      blocks: {
        net: { type: 'vpc', properties: { nat: 'none', dynamodbEndpoint: false } },
        Private: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
        charge: { type: 'lambda-function', parent: 'Private' },
        orders: 'dynamodb-table',
      },
      connections: [['charge', 'writes', 'orders']],
    },
    {
      messages: [
        "charge can't reach orders: its VPC has no NAT gateway. Give the VPC a NAT gateway, or take the function out of the VPC.",
      ],
      fixes: ['Give net a NAT gateway in each zone'],
    },
  ],
];

describe('function-without-egress', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(functionWithoutEgress, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(functionWithoutEgress, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
