import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { natForGatewayServices } from './nat-for-gateway-services.ts';

const valid: readonly [string, Sketch][] = [
  [
    'the default',
    {
      blocks: {
        vpc: 'vpc',
        tier: { type: 'subnet-tier', parent: 'vpc' },
        a: { type: 'lambda-function', parent: 'tier' },
        files: 's3-bucket',
      },
      connections: [['a', 'reads', 'files']],
    },
  ],
  [
    'no use of what has no endpoint',
    {
      blocks: {
        vpc: { type: 'vpc', properties: { dynamodbEndpoint: false } },
        tier: { type: 'subnet-tier', parent: 'vpc' },
        a: { type: 'lambda-function', parent: 'tier' },
        files: 's3-bucket',
      },
      connections: [['a', 'reads', 'files']],
    },
  ],
  [
    'a function outside the network',
    {
      blocks: {
        vpc: { type: 'vpc', properties: { s3Endpoint: false } },
        a: 'lambda-function',
        files: 's3-bucket',
      },
      connections: [['a', 'reads', 'files']],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'two detours',
    {
      blocks: {
        net: { type: 'vpc', properties: { s3Endpoint: false, dynamodbEndpoint: false } },
        tier: { type: 'subnet-tier', parent: 'net' },
        b: { type: 'lambda-function', parent: 'tier' },
        a: { type: 'ecs-service', parent: 'tier' },
        files: 's3-bucket',
        data: 'dynamodb-table',
      },
      connections: [
        ['b', 'reads', 'files'],
        ['a', 'writes', 'data'],
      ],
    },
    {
      messages: [
        'What a and b keep in DynamoDB and S3 goes through the NAT gateway of net, by the gigabyte. Give net the free endpoints.',
      ],
      fixes: ['Give net the endpoints for DynamoDB and S3'],
    },
  ],
];

describe('nat-for-gateway-services', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(natForGatewayServices, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(natForGatewayServices, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
