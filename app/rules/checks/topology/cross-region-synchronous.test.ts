import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { crossRegionSynchronous } from './cross-region-synchronous.ts';

const limits = { timeout: 1, retries: 0 };
const blocks: Sketch['blocks'] = {
  west: { type: 'region', properties: { code: 'eu-west-1' } },
  east: { type: 'region', properties: { code: 'us-east-1' } },
  'west too': { type: 'region', properties: { code: 'eu-west-1' } },
  web: { type: 'lambda-function', parent: 'west' },
  prices: { type: 'lambda-function', parent: 'east' },
};

const valid: readonly [string, Sketch][] = [
  [
    'calls within one Region, however often it is drawn',
    {
      blocks: { ...blocks, stock: { type: 'dynamodb-table', parent: 'west too' } },
      connections: [['web', 'reads', 'stock']],
    },
  ],
  [
    'an event for another Region',
    {
      blocks: { ...blocks, jobs: { type: 'sqs-queue', parent: 'east' } },
      connections: [
        ['web', 'sends', 'jobs'],
        ['jobs', 'triggers', 'prices'],
      ],
    },
  ],
  [
    'a copy that is made in the background',
    {
      blocks: {
        ...blocks,
        files: { type: 's3-bucket', parent: 'west' },
        copies: { type: 's3-bucket', parent: 'east' },
      },
      connections: [
        ['files', 'triggers', 'web'],
        ['web', 'writes', 'copies'],
      ],
    },
  ],
  [
    'CloudFront, which is everywhere',
    {
      blocks: {
        ...blocks,
        users: 'users',
        cdn: { type: 'cloudfront-distribution', parent: 'east' },
        files: { type: 's3-bucket', parent: 'west' },
      },
      connections: [
        ['users', 'calls', 'cdn'],
        ['cdn', 'routes-to', 'files'],
      ],
    },
  ],
  [
    'a callee drawn in no Region',
    { blocks: { ...blocks, data: 'dynamodb-table' }, connections: [['web', 'reads', 'data']] },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a call and a table in another Region, one of which has no name yet',
    {
      blocks: {
        ...blocks,
        far: 'region',
        data: { type: 'dynamodb-table', parent: 'far' },
      },
      connections: [
        ['web', 'calls', 'prices', limits],
        ['web', 'reads', 'data'],
      ],
    },
    {
      messages: [
        'web in eu-west-1 waits for prices in us-east-1: it is as slow as the way there and back, and fails when either Region does. Let it find what it needs in eu-west-1, in a copy that is kept up to date from us-east-1, or send what prices is to do as an event.',
        'web in eu-west-1 waits for data in far: it is as slow as the way there and back, and fails when either Region does. Let it find what it needs in eu-west-1, in a copy that is kept up to date from far, or send what data is to do as an event.',
      ],
    },
  ],
];

describe('cross-region-synchronous', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(crossRegionSynchronous, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(crossRegionSynchronous, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
