// What several blocks have in common: fields of the same name and kind, and whether they hold the
// same there.
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { Field } from '#app/catalog/fields.ts';
import type { Block } from '#app/design/schema.ts';
import { type Json, sameJson } from '#app/json.ts';
import { valuesIn } from '../../environments/varied.ts';
import { isShown } from '../fields/is-shown.ts';
import { fieldsOfSchema } from '../properties/fields-of-schema.ts';

/** Of raw blocks none: their forms come from the specification. */
const fieldsOf = (block: Block): readonly Field[] => {
  const definition = blockDefinition(block.type);
  return definition && definition.category !== 'raw' ? fieldsOfSchema(definition.properties) : [];
};

/** In the order of the first block's; only those that apply to every one of them. */
export function sharedFields(
  blocks: readonly Block[],
  environment: string | undefined,
): readonly Field[] {
  const [first, ...others] = blocks;
  if (!first) return [];
  return fieldsOf(first)
    .filter(
      (field) =>
        !field.picture &&
        others.every((block) => fieldsOf(block).some((other) => sameKind(field, other))) &&
        blocks.every((block) => {
          const fields = fieldsOf(block);
          const own = fields.find(({ name }) => name === field.name);
          return own && isShown(own, fields, valuesIn(block, environment));
        }),
    )
    .map(({ when: _when, ...field }) => field);
}

const sameKind = (a: Field, b: Field): boolean =>
  a === b ||
  (a.name === b.name &&
    a.type === b.type &&
    a.label === b.label &&
    a.unit === b.unit &&
    a.reference === b.reference &&
    sameJson([...(a.choices ?? [])], [...(b.choices ?? [])]));

export type Shared =
  | { readonly mixed: false; readonly value: Json | undefined }
  | { readonly mixed: true; readonly values: readonly Json[] };

/** What all hold; defaults count as held where they differ between types. */
export function sharedValue(
  blocks: readonly Block[],
  field: Field,
  environment: string | undefined,
): Shared {
  const held = blocks.map((block) => valuesIn(block, environment)[field.name]);
  const effective = blocks.map((block, index): Json => {
    const initial = fieldsOf(block).find(({ name }) => name === field.name)?.default;
    return held[index] ?? ((initial ?? null) as Json); // a schema's default is a plain value
  });
  const [one] = effective;
  if (one !== undefined && effective.every((other) => sameJson(one, other)))
    return { mixed: false, value: held.find((value) => value !== undefined) };
  const distinct = effective.filter(
    (value, index) => effective.findIndex((other) => sameJson(value, other)) === index,
  );
  const figures = distinct.filter((value) => typeof value === 'number');
  return {
    mixed: true,
    values: figures.length === distinct.length ? figures.toSorted((a, b) => a - b) : distinct,
  };
}
