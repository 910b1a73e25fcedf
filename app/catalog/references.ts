// Some properties hold the id of another block (the cluster a service runs in). When that block goes
// or is copied, they must follow, whatever block they are in: the fields' metadata says which they are.

import type { Block } from '../design/schema.ts';
import { isObject, type Json } from '../json.ts';
import { blockDefinition } from './catalog.ts';
import type { BlockDefinition } from './define-block.ts';
import { type Field, fieldsOf } from './fields.ts';

/** The id to put in place of another; undefined takes the property (or the list's entry) away. */
export type Substitute = (blockId: string) => string | undefined;

/** The block with every reference in its properties replaced; itself when all stay as they are. */
export function mapReferences(block: Block, substitute: Substitute): Block {
  const fields = referenceFields(block.type);
  if (fields.length === 0) return block;
  const properties = mapObject(block.properties, fields, substitute);
  const environments = mapEach(block.environments, (variation) => {
    const own = variation.properties && mapObject(variation.properties, fields, substitute);
    return !own || own === variation.properties ? variation : { ...variation, properties: own };
  });
  return properties === block.properties && environments === block.environments
    ? block
    : { ...block, properties, ...(environments && { environments }) };
}

/** The same record when all its values stay. */
function mapEach<V>(
  record: { readonly [key: string]: V } | undefined,
  map: (value: V) => V,
): { [key: string]: V } | undefined {
  const entries = Object.entries(record ?? {}).map(([key, value]) => [key, map(value)] as const);
  return entries.every(([key, value]) => record?.[key] === value)
    ? record
    : Object.fromEntries(entries);
}

const known = new WeakMap<BlockDefinition, readonly Field[]>();

/** The fields of a type that are references or hold some. */
export function referenceFields(type: string): readonly Field[] {
  const definition = blockDefinition(type);
  if (!definition) return [];
  const found = known.get(definition) ?? fieldsOf(definition.properties).filter(holdsReference);
  known.set(definition, found);
  return found;
}

const holdsReference = (field: Field): boolean =>
  field.reference !== undefined ||
  (field.item ? holdsReference(field.item) : false) ||
  (field.fields?.some(holdsReference) ?? false);

function mapObject(
  object: { readonly [name: string]: Json },
  fields: readonly Field[],
  substitute: Substitute,
): { [name: string]: Json } {
  const next = new Map(Object.entries(object));
  let changed = false;
  for (const field of fields) {
    const value = next.get(field.name);
    if (value === undefined) continue;
    const mapped = mapValue(value, field, substitute);
    if (mapped === value) continue;
    changed = true;
    if (mapped === undefined) next.delete(field.name);
    else next.set(field.name, mapped);
  }
  return changed ? Object.fromEntries(next) : object;
}

function mapValue(value: Json, field: Field, substitute: Substitute): Json | undefined {
  if (typeof value === 'string' && field.reference !== undefined) return substitute(value);
  if (isList(value)) {
    // Metadata may stand at the list or at its entries.
    const entry: Field = { ...field, ...field.item };
    const mapped = value.map((one) => mapValue(one, entry, substitute));
    return mapped.every((one, index) => one === value[index])
      ? value
      : mapped.filter((one) => one !== undefined);
  }
  return field.fields && isObject(value)
    ? mapObject(value, field.fields.filter(holdsReference), substitute)
    : value;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
