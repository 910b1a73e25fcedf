import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { hotPartition } from './hot-partition.ts';

const valid: readonly [string, Sketch][] = [
  [
    'one item to each day or currency',
    {
      blocks: {
        totals: { type: 'dynamodb-table', properties: { partitionKey: 'date' } },
        rates: {
          type: 'AWS::DynamoDB::Table',
          properties: { KeySchema: [{ AttributeName: 'currency', KeyType: 'HASH' }] },
        },
      },
    },
  ],
  [
    'ids, and keys of many parts',
    {
      blocks: {
        a: 'dynamodb-table',
        b: { type: 'dynamodb-table', properties: { partitionKey: 'pk', sortKey: 'sk' } },
        c: { type: 'dynamodb-table', properties: { partitionKey: 'tenantStatus' } },
        d: { type: 'dynamodb-table', properties: { partitionKey: 'customerId', sortKey: 'date' } },
      },
    },
  ],
  [
    'a raw table, and an index whose key has two attributes',
    {
      blocks: {
        a: {
          type: 'AWS::DynamoDB::Table',
          properties: {
            KeySchema: [
              { AttributeName: 'deviceId', KeyType: 'HASH' },
              { AttributeName: 'date', KeyType: 'RANGE' },
            ],
            GlobalSecondaryIndexes: [
              {
                IndexName: 'by-status',
                KeySchema: [
                  { AttributeName: 'tenant', KeyType: 'HASH' },
                  { AttributeName: 'status', KeyType: 'HASH' },
                ],
              },
            ],
          },
        },
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a status and a date',
    {
      blocks: {
        orders: {
          type: 'dynamodb-table',
          properties: { partitionKey: 'order_status', sortKey: 'id' },
        },
        visits: { type: 'dynamodb-table', properties: { partitionKey: 'Date', sortKey: 'id' } },
      },
    },
    {
      messages: [
        'orders spreads its items by order_status, which has a few values only: requests meet in one partition and are throttled there. Choose a key with many values, such as an id, and sort by order_status.',
        'visits spreads its items by Date, which is the same for all that happens in that time: requests meet in one partition and are throttled there. Choose a key with many values, such as an id, and sort by Date.',
      ],
    },
  ],
  [
    'an index by status, and a raw table by a flag',
    {
      blocks: {
        orders: {
          type: 'dynamodb-table',
          properties: { indexes: [{ name: 'open', partitionKey: 'status' }] },
        },
        users: {
          type: 'AWS::DynamoDB::Table',
          properties: {
            KeySchema: [
              { AttributeName: 'isActive', KeyType: 'HASH' },
              { AttributeName: 'id', KeyType: 'RANGE' },
            ],
          },
        },
      },
    },
    {
      messages: [
        'Index open of orders spreads its items by status, which has a few values only: requests meet in one partition and are throttled there. Add a shard to its values, or let only the few items that are asked for have status.',
        'users spreads its items by isActive, which has a few values only: requests meet in one partition and are throttled there. Choose a key with many values, such as an id, and sort by isActive.',
      ],
    },
  ],
];

describe('hot-partition', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(hotPartition, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(hotPartition, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
