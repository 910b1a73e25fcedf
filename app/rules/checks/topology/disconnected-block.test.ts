import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { disconnectedBlock } from './disconnected-block.ts';

const valid: readonly [string, Sketch][] = [
  [
    'what is connected',
    {
      blocks: { a: 'lambda-function', data: 'dynamodb-table' },
      connections: [['a', 'reads', 'data']],
    },
  ],
  [
    'networks, microservices, clusters, people and raw blocks',
    {
      blocks: {
        vpc: 'vpc',
        tier: { type: 'subnet-tier', parent: 'vpc' },
        shop: 'microservice',
        cluster: 'ecs-cluster',
        users: 'users',
        raw: 'AWS::S3::Bucket',
        odd: 'from-the-future',
      },
    },
  ],
  [
    'a key that a bucket chose',
    {
      blocks: {
        master: 'kms-key',
        charge: 'lambda-function',
        files: { type: 's3-bucket', properties: { key: 'master' } },
      },
      connections: [['charge', 'reads', 'files']],
    },
  ],
  [
    'a database that only a proxy stands before',
    {
      blocks: {
        a: 'lambda-function',
        data: 'rds-database',
        pool: { type: 'rds-proxy', properties: { database: 'data' } },
      },
      connections: [['a', 'reads', 'pool']],
    },
  ],
  [
    'a bucket whose ARN a raw block takes',
    {
      blocks: {
        files: 's3-bucket',
        raw: { type: 'AWS::IAM::Policy', properties: { Of: { 'Fn::Sub': '${Files.Arn}/*' } } },
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a table alone',
    { blocks: { data: 'dynamodb-table' } },
    {
      messages: [
        'data is connected to nothing, yet it would be deployed. Connect it, or delete it.',
      ],
    },
  ],
];

describe('disconnected-block', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(disconnectedBlock, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(disconnectedBlock, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
