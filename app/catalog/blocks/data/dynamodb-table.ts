import { z } from 'zod';
import type { ValueObject } from '../../../cloudformation/template.ts';
import { KEPT, keptOnDelete } from '../../data/deletion.ts';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';
import { tableMetrics } from '../../metrics/tables.ts';
import { tableChanges } from '../../tables/changes.ts';
import {
  attributeDefinitions,
  keyMistakes,
  keySchema,
  tableIndex,
  tableKey,
} from '../../tables/keys.ts';
import { tableStatements } from '../../tables/statements.ts';

const properties = z.object({
  partitionKey: tableKey(
    'Partition key',
    'Spreads items over partitions: pick one with many values.',
    'id',
  ),
  partitionKeyType: tableKey.type('Partition key type', 'partitionKey'),
  sortKey: tableKey(
    'Sort key',
    'Orders the items of one partition. Empty: one item a partition key.',
    '',
  ),
  sortKeyType: tableKey.type('Sort key type', 'sortKey'),
  indexes: field(z.array(tableIndex).max(20).default([]), {
    label: 'Indexes',
    help: 'Other keys to find items by.',
    group: 'Keys',
  }),
  billing: field(z.enum(['on-demand', 'provisioned']).default('on-demand'), {
    label: 'Capacity',
    help: 'On-demand pays a request; provisioned is cheaper for steady traffic.',
    group: 'Capacity',
    options: { 'on-demand': 'On-demand', provisioned: 'Provisioned' },
  }),
  readCapacity: field(z.int().min(1).max(40_000).default(5), {
    label: 'Reads',
    unit: 'a second',
    help: 'Strongly consistent reads of up to 4 KB.',
    group: 'Capacity',
    when: { property: 'billing', in: ['provisioned'] },
  }),
  writeCapacity: field(z.int().min(1).max(40_000).default(5), {
    label: 'Writes',
    unit: 'a second',
    help: 'Writes of up to 1 KB.',
    group: 'Capacity',
    when: { property: 'billing', in: ['provisioned'] },
  }),
  pointInTimeRecovery: field(z.boolean().default(true), {
    label: 'Point-in-time recovery',
    help: 'Restores the table to any second of the last 35 days.',
    group: 'Safety',
  }),
  encryption: field(z.enum(['aws-owned', 'aws-managed']).default('aws-managed'), {
    label: 'Encryption key',
    help: 'Always encrypted. The AWS managed key shows its use in CloudTrail.',
    group: 'Safety',
    options: { 'aws-owned': 'Owned by AWS', 'aws-managed': 'AWS managed' },
  }),
  deletionProtection: field(z.boolean().default(false), {
    label: 'Deletion protection',
    help: 'The table can’t be deleted, by the stack or by anybody, until this is off.',
    group: 'Safety',
  }),
  keep: keptOnDelete('table'),
  stream: field(
    z.enum(['off', 'NEW_AND_OLD_IMAGES', 'NEW_IMAGE', 'OLD_IMAGE', 'KEYS_ONLY']).default('off'),
    {
      label: 'Stream',
      help: 'What each change carries. Turned on by itself when the table triggers something.',
      group: 'Behaviour',
      options: {
        off: 'Off',
        NEW_AND_OLD_IMAGES: 'Item before and after',
        NEW_IMAGE: 'Item after',
        OLD_IMAGE: 'Item before',
        KEYS_ONLY: 'Keys only',
      },
    },
  ),
  timeToLive: field(z.string().max(255).default(''), {
    label: 'Expires at',
    help: 'Attribute with the second (Unix time) after which an item is deleted. Empty: never.',
    group: 'Behaviour',
  }),
});

export const dynamodbTable = defineBlock({
  type: 'dynamodb-table',
  label: 'DynamoDB table',
  kind: 'DynamoDB',
  category: 'data',
  icon: 'dynamodb',
  summary: 'A key-value and document table that scales by itself.',
  newName: 'table',
  services: ['Amazon DynamoDB'],
  resourceTypes: ['AWS::DynamoDB::Table'],
  properties,
  traits: {
    store: { access: 'api', kind: 'table' },
    eventSource: { events: 'changes' },
    observable: true,
  },
  signals: ({ pointInTimeRecovery, keep, deletionProtection, billing }) => ({
    stateful: true,
    encrypted: true,
    backedUp: pointInTimeRecovery,
    keptOnDelete: keep || deletionProtection,
    scales: billing === 'on-demand',
  }),
  chips: ({ stream, billing }) => [
    ...(billing === 'provisioned' ? ['provisioned'] : []),
    ...(stream === 'off' ? [] : ['stream']),
  ],
  compile: (chosen, scope) => {
    for (const mistake of keyMistakes(chosen))
      scope.problem(`${scope.name}: ${mistake}.`, 'Correct its keys in the inspector.');
    const throughput: ValueObject = {
      ReadCapacityUnits: chosen.readCapacity,
      WriteCapacityUnits: chosen.writeCapacity,
    };
    const provisioned = chosen.billing === 'provisioned';
    const table = scope.resource(
      '',
      'AWS::DynamoDB::Table',
      {
        AttributeDefinitions: attributeDefinitions(chosen),
        KeySchema: keySchema(chosen.partitionKey, chosen.sortKey),
        ...(chosen.indexes.length > 0 && {
          GlobalSecondaryIndexes: chosen.indexes.map((index) => ({
            IndexName: index.name,
            KeySchema: keySchema(index.partitionKey, index.sortKey),
            Projection: { ProjectionType: 'ALL' },
            ...(provisioned && { ProvisionedThroughput: throughput }),
          })),
        }),
        BillingMode: provisioned ? 'PROVISIONED' : 'PAY_PER_REQUEST',
        ...(provisioned && { ProvisionedThroughput: throughput }),
        PointInTimeRecoverySpecification: {
          PointInTimeRecoveryEnabled: chosen.pointInTimeRecovery,
        },
        // Off means a key that AWS owns, not no encryption.
        SSESpecification: { SSEEnabled: chosen.encryption === 'aws-managed' },
        DeletionProtectionEnabled: chosen.deletionProtection,
        ...(chosen.stream !== 'off' && {
          StreamSpecification: { StreamViewType: chosen.stream },
        }),
        ...(chosen.timeToLive && {
          TimeToLiveSpecification: { AttributeName: chosen.timeToLive, Enabled: true },
        }),
      },
      { deletionPolicy: chosen.keep ? KEPT : 'Delete' },
    );
    return {
      store: {
        statements: tableStatements(table, chosen.indexes.length > 0),
        variables: [{ suffix: 'TABLE', value: table.ref }],
      },
      eventSource: tableChanges(table, chosen.stream === 'off'),
      observable: tableMetrics(table),
      reference: table.ref,
    };
  },
});
