import { dynamodbTable } from '../../../catalog/blocks/data/dynamodb-table.ts';
import type { Value } from '../../../cloudformation/template.ts';
import type { Block } from '../../../design/schema.ts';
import { type BlockView, defineRule, type NearContext } from '../../define-rule.ts';
import { listOf, recordOf } from '../../resources/made.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const hotPartition = defineRule({
  id: 'hot-partition',
  title: 'A partition key with few values',
  area: 'resilience',
  severity: 'info',
  why: 'All items with the same key share one partition and its limit. With a few values, or one for everything of today, most requests meet there, and are throttled while the rest of the table is idle.',
  source: sources.partitionKeys,
  judges: 'block',
  check: (view, context) =>
    keysOf(view, context).flatMap(({ key, index }) => {
      const why = fewValues(key);
      if (why === undefined) return [];
      const where = index === undefined ? nameOf(view) : `Index ${index} of ${nameOf(view)}`;
      return [
        {
          message: `${where} spreads its items by ${key}, ${why}: requests meet in one partition and are throttled there. ${
            index === undefined
              ? `Choose a key with many values, such as an id, and sort by ${key}.`
              : `Add a shard to its values, or let only the few items that are asked for have ${key}.`
          }`,
          blocks: [view.block.id],
        },
      ];
    }),
});

interface PartitionKey {
  readonly key: string;
  readonly index?: string;
}

function keysOf({ block }: BlockView, { properties }: NearContext): readonly PartitionKey[] {
  if (RAW.has(block.type)) return rawKeys(block.properties);
  const table = properties(dynamodbTable, block);
  return table
    ? [
        ...shared(table.partitionKey, table.sortKey !== ''),
        ...table.indexes.map(({ partitionKey, name }) => ({ key: partitionKey, index: name })),
      ]
    : [];
}

function rawKeys({ KeySchema, GlobalSecondaryIndexes }: Block['properties']): PartitionKey[] {
  return [
    ...hashOf(KeySchema).flatMap((key) => shared(key, listOf(KeySchema).length > 1)),
    ...listOf(GlobalSecondaryIndexes)
      .map(recordOf)
      .flatMap(({ IndexName, KeySchema: schema }) =>
        typeof IndexName === 'string'
          ? hashOf(schema).map((key) => ({ key, index: IndexName }))
          : [],
      ),
  ];
}

/** Without a sort key there is one item to each value: as many values as items. */
const shared = (key: string, sorted: boolean): readonly PartitionKey[] => (sorted ? [{ key }] : []);

/** A key of several attributes has as many values as they have together. */
function hashOf(schema: Value | undefined): readonly string[] {
  const parts = listOf(schema)
    .map(recordOf)
    .filter(({ KeyType }) => KeyType === 'HASH')
    .map(({ AttributeName }) => AttributeName);
  const [name] = parts;
  return parts.length === 1 && typeof name === 'string' ? [name] : [];
}

const RAW: ReadonlySet<string> = new Set(['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable']);

/** Why a key of this name has few values at a time; undefined where its name doesn't say so. */
function fewValues(key: string): string | undefined {
  // What is joined, as in status#id or tenantStatus, is another matter: only whole names count.
  const name = key.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (STATES.has(name) || /^(?:is|has)[A-Z_]/.test(key)) return 'which has a few values only';
  return DAYS.has(name) ? 'which is the same for all that happens in that time' : undefined;
}

const STATES: ReadonlySet<string> = new Set([
  'status',
  'statuscode',
  'state',
  'type',
  'kind',
  'category',
  'priority',
  'level',
  'severity',
  'gender',
  'active',
  'enabled',
  'deleted',
  'country',
  'region',
  'currency',
  'language',
  'environment',
  'orderstatus',
  'paymentstatus',
  'jobstatus',
  'taskstatus',
]);

const DAYS: ReadonlySet<string> = new Set([
  'date',
  'day',
  'week',
  'month',
  'year',
  'hour',
  'createddate',
  'creationdate',
  'createdday',
  'orderdate',
  'eventdate',
  'yearmonth',
]);
