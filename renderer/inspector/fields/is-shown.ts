import type { Field } from '#app/catalog/fields.ts';

/** Whether a field applies, given what the others hold (or their defaults). */
export function isShown(
  { when }: Field,
  fields: readonly Field[],
  values: { readonly [name: string]: unknown },
): boolean {
  if (!when) return true;
  const other = fields.find(({ name }) => name === when.property);
  const held = values[when.property] ?? other?.default;
  return when.in.some((one) => one === held) && (!other || isShown(other, fields, values));
}
