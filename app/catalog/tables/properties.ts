import { z } from 'zod';
import { keptOnDelete } from '../data/deletion.ts';
import { keyChoice } from '../encryption/own-key.ts';
import { field } from '../fields.ts';
import { localIndex, tableIndex, tableKey } from './keys.ts';

const provisioned = { property: 'billing', in: ['provisioned'] };

export const tableProperties = z.object({
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
  localIndexes: field(z.array(localIndex).max(5).default([]), {
    label: 'Local indexes',
    help: 'Other orders of the items of one partition, read as consistently as the table. Fixed once deployed.',
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
  scaling: field(z.boolean().default(true), {
    label: 'Autoscaling',
    help: 'Follows the load, of the table and of its indexes.',
    group: 'Capacity',
    when: provisioned,
  }),
  maximumReads: field(z.int().min(1).max(40_000).default(100), {
    label: 'Reads, at most',
    unit: 'a second',
    help: 'While autoscaling is on.',
    group: 'Capacity',
    when: provisioned,
  }),
  maximumWrites: field(z.int().min(1).max(40_000).default(100), {
    label: 'Writes, at most',
    unit: 'a second',
    help: 'While autoscaling is on.',
    group: 'Capacity',
    when: provisioned,
  }),
  targetUse: field(z.int().min(20).max(90).default(70), {
    label: 'Target use',
    help: 'Capacity is added above this, and taken away below.',
    unit: '%',
    group: 'Capacity',
    when: provisioned,
  }),
  tableClass: field(z.enum(['STANDARD', 'STANDARD_INFREQUENT_ACCESS']).default('STANDARD'), {
    label: 'Table class',
    help: 'Infrequent access keeps data for less, and reads and writes it for more.',
    group: 'Capacity',
    options: { STANDARD: 'Standard', STANDARD_INFREQUENT_ACCESS: 'Infrequent access' },
  }),
  pointInTimeRecovery: field(z.boolean().default(true), {
    label: 'Point-in-time recovery',
    help: 'Restores the table to any second of the last 35 days.',
    group: 'Safety',
    safe: true,
  }),
  encryption: field(z.enum(['aws-owned', 'aws-managed']).default('aws-managed'), {
    label: 'Encryption key',
    help: 'Always encrypted. The AWS managed key shows its use in CloudTrail.',
    group: 'Safety',
    options: { 'aws-owned': 'Owned by AWS', 'aws-managed': 'AWS managed' },
  }),
  key: keyChoice('as chosen above'),
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
  contributorInsights: field(z.boolean().default(false), {
    label: 'Contributor Insights',
    help: 'Shows which keys are read, written and throttled most. Paid for by event.',
    group: 'Operation',
  }),
  timeToLive: field(z.string().max(255).default(''), {
    label: 'Expires at',
    help: 'Attribute with the second (Unix time) after which an item is deleted. Empty: never.',
    group: 'Behaviour',
  }),
});
export type TableProperties = z.output<typeof tableProperties>;
