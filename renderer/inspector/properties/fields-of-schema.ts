import type { z } from 'zod';
import { type Field, fieldsOf } from '#app/catalog/fields.ts';

const known = new WeakMap<z.ZodObject, readonly Field[]>();

/** `fieldsOf`, once for each schema: an inspector draws it with every key pressed. */
export function fieldsOfSchema(schema: z.ZodObject): readonly Field[] {
  const fields = known.get(schema) ?? fieldsOf(schema);
  known.set(schema, fields);
  return fields;
}
