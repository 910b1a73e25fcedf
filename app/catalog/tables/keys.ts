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
      .min(initial.length > 0 ? 1 : 0)
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

export const tableIndex = z.object({
  name: field(
    z
      .string()
      .regex(/^[\w.-]{3,255}$/, '3 to 255 letters, digits, _ . or -')
      .default('by-key'),
    { label: 'Name' },
  ),
  partitionKey: field(z.string().min(1).max(255).default('key'), { label: 'Partition key' }),
  partitionKeyType: field(keyType(), { label: 'Type', options: KEY_TYPES }),
  sortKey: field(z.string().max(255).default(''), { label: 'Sort key' }),
  sortKeyType: field(keyType(), {
    label: 'Type',
    options: KEY_TYPES,
    when: { property: 'sortKey', filled: true },
  }),
});

interface Keys {
  readonly partitionKey: string;
  readonly partitionKeyType: string;
  readonly sortKey: string;
  readonly sortKeyType: string;
}

export const keySchema = (partitionKey: string, sortKey: string): Value => [
  { AttributeName: partitionKey, KeyType: 'HASH' },
  ...(sortKey ? [{ AttributeName: sortKey, KeyType: 'RANGE' }] : []),
];

/** Each key attribute once: DynamoDB refuses one that is defined twice or used by no key. */
export function attributeDefinitions(
  table: Keys & { readonly indexes: readonly Keys[] },
): readonly Value[] {
  const types = new Map<string, string>();
  for (const keys of [table, ...table.indexes]) {
    if (!types.has(keys.partitionKey)) types.set(keys.partitionKey, keys.partitionKeyType);
    if (keys.sortKey && !types.has(keys.sortKey)) types.set(keys.sortKey, keys.sortKeyType);
  }
  return [...types].map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType }));
}

/** What DynamoDB would refuse, in words; empty when it would not. */
export function keyMistakes(
  table: Keys & { readonly indexes: readonly (Keys & { readonly name: string })[] },
): readonly string[] {
  const all = [{ ...table, name: 'the table' }, ...table.indexes];
  const twice = all
    .filter(({ partitionKey, sortKey }) => partitionKey === sortKey)
    .map(({ name }) => `the sort key of ${name} is its partition key as well`);
  const used = all.flatMap((keys): (readonly [string, string])[] => [
    [keys.partitionKey, keys.partitionKeyType],
    ...(keys.sortKey ? [[keys.sortKey, keys.sortKeyType] as const] : []),
  ]);
  const types = new Map(used);
  const torn = [
    ...new Set(used.filter(([key, type]) => types.get(key) !== type).map(([key]) => key)),
  ].map((key) => `the attribute ${key} has two types`);
  const names = table.indexes.map((index) => index.name);
  const shared = [...new Set(names.filter((one, index) => names.indexOf(one) !== index))].map(
    (one) => `two indexes are called ${one}`,
  );
  return [...twice, ...torn, ...shared];
}
