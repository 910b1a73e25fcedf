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
  const holds =
    'in' in when ? when.in.some((one) => one === held) : held !== undefined && held !== '';
  return holds && (!other || isShown(other, fields, values));
}
