// A table's keys: which attributes there are, and what items are found by.
import { z } from 'zod';
import type { Value } from '../../cloudformation/template.ts';
import { field } from '../fields.ts';

const KEY_TYPES = { S: 'Text', N: 'Number', B: 'Binary' } as const;
const keyType = () => z.enum(['S', 'N', 'B']).default('S');

const nameField = (label: string, help: string, initial: string) =>
  field(
    z
      .string()
      .min(initial.length > 0 ? 1 : 0, 'a table needs a partition key')
      .max(255)
      .default(initial),
    { label, help, group: 'Keys' },
  );
const typeField = (label: string, of: string) =>
  field(keyType(), {
    label,
    group: 'Keys',
    options: KEY_TYPES,
    when: { property: of, filled: true },
  });

/** The field for a key attribute's name; `tableKey.type` is the one for its type. */
export const tableKey = Object.assign(nameField, { type: typeField });

const indexName = (initial: string) =>
  field(
    z
      .string()
      .regex(/^[\w.-]{3,255}$/, '3 to 255 letters, digits, _ . or -')
      .default(initial),
    { label: 'Name' },
  );

/** Which attributes an index holds besides its keys. */
const projected = {
  projection: field(z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']).default('ALL'), {
    label: 'Holds',
    help: 'What is left out is cheaper to write, and missing when the index is read.',
    options: { ALL: 'All attributes', KEYS_ONLY: 'Keys only', INCLUDE: 'Some attributes' },
  }),
  attributes: field(z.array(z.string().min(1).max(255)).max(100).default([]), {
    label: 'Attributes',
    help: 'Which, where it holds some: name them before choosing so.',
  }),
};

export const tableIndex = z.object({
  name: indexName('by-key'),
  partitionKey: field(
    z.string().min(1, 'an index needs a partition key to find items by').max(255).default('key'),
    {
      label: 'Partition key',
      help: 'An attribute of the items; those without it aren’t in the index.',
    },
  ),
  partitionKeyType: field(keyType(), { label: 'Partition key type', options: KEY_TYPES }),
  sortKey: field(z.string().max(255).default(''), { label: 'Sort key' }),
  sortKeyType: field(keyType(), {
    label: 'Sort key type',
    options: KEY_TYPES,
    when: { property: 'sortKey', filled: true },
  }),
  ...projected,
});

/** An index within each partition: the table's partition key with another sort key. */
export const localIndex = z.object({
  name: indexName('by-time'),
  sortKey: field(
    z.string().min(1, 'a local index needs a sort key of its own').max(255).default('time'),
    { label: 'Sort key' },
  ),
  sortKeyType: field(keyType(), { label: 'Sort key type', options: KEY_TYPES }),
  ...projected,
});

export interface Projected {
  readonly name: string;
  readonly projection: string;
  readonly attributes: readonly string[];
}

export const projectionOf = ({ projection, attributes }: Projected): Value => ({
  ProjectionType: projection,
  ...(projection === 'INCLUDE' && { NonKeyAttributes: attributes }),
});

interface Keys {
  readonly partitionKey: string;
  readonly partitionKeyType: string;
  readonly sortKey: string;
  readonly sortKeyType: string;
}

interface LocalKeys {
  readonly sortKey: string;
  readonly sortKeyType: string;
}

const within =
  (table: Keys) =>
  <L extends LocalKeys>(local: L) => ({
    ...local,
    partitionKey: table.partitionKey,
    partitionKeyType: table.partitionKeyType,
  });

export const keySchema = (partitionKey: string, sortKey: string): Value => [
  { AttributeName: partitionKey, KeyType: 'HASH' },
  ...(sortKey ? [{ AttributeName: sortKey, KeyType: 'RANGE' }] : []),
];

/** Each key attribute once: DynamoDB refuses one that is defined twice or used by no key. */
export function attributeDefinitions(
  table: Keys & { readonly indexes: readonly Keys[]; readonly localIndexes: readonly LocalKeys[] },
): readonly Value[] {
  const types = new Map<string, string>();
  for (const keys of [table, ...table.indexes, ...table.localIndexes.map(within(table))]) {
    if (!types.has(keys.partitionKey)) types.set(keys.partitionKey, keys.partitionKeyType);
    if (keys.sortKey && !types.has(keys.sortKey)) types.set(keys.sortKey, keys.sortKeyType);
  }
  return [...types].map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType }));
}
