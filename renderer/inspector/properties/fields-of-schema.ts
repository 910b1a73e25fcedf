import type { z } from 'zod';
import { type Field, fieldsOf } from '#app/catalog/fields.ts';
import { onceFor } from '#app/once-for.ts';

/** `fieldsOf`, once for each schema: an inspector draws it with every key pressed. */
export const fieldsOfSchema = onceFor((schema: z.ZodObject): readonly Field[] => fieldsOf(schema));
