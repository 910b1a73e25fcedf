import type { Field } from '#app/catalog/fields.ts';
import type { JsonObject } from '#app/json.ts';

/** What a list's next entry begins with: nothing, or a name where the usual one is taken. */
export function newEntry(
  fields: readonly Field[] = [],
  entries: readonly JsonObject[],
): JsonObject {
  const usual = fields.find(({ name }) => name === 'name')?.default;
  if (typeof usual !== 'string' || usual === '') return {};
  const taken = new Set(entries.map(({ name }) => name ?? usual));
  if (!taken.has(usual)) return {};
  let number = 2;
  while (taken.has(`${usual}-${number}`)) number += 1;
  return { name: `${usual}-${number}` };
}
