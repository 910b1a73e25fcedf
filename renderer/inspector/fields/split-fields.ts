import type { Field } from '#app/catalog/fields.ts';
import type { JsonObject } from '#app/json.ts';

/** So many optional fields are simply shown: of a resource type; of a block, where all are chosen for people. */
const FEW = { raw: 4, curated: 8 } as const;

interface Split {
  readonly shown: readonly Field[];
  /** Added by name: shown, they would bury what is required or set. */
  readonly more: readonly Field[];
}

/**
 * The fields of an object that stand in its card. Objects inside wait to be added even where there
 * are few: their own required fields would look as if they had to be filled in.
 */
export function splitFields(
  fields: readonly Field[],
  value: JsonObject,
  added: readonly string[],
  from: keyof typeof FEW,
): Split {
  const isWaiting = ({ name, required }: Field): boolean =>
    !required && !added.includes(name) && !Object.hasOwn(value, name);
  // Whatever of them is set: a form doesn't grow by itself while it is filled in.
  const many = fields.filter(({ required }) => !required).length > FEW[from];
  const isMore = (field: Field): boolean => isWaiting(field) && (many || field.type === 'object');
  return {
    shown: fields.filter((field) => !isMore(field)),
    more: fields.filter(isMore),
  };
}
