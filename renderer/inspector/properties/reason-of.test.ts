import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Json } from '#app/json.ts';
import { reasonOf } from './reason-of.ts';

const schema = z.object({
  timeout: z.int().min(1).max(900).default(30),
  name: z.string().min(1).max(8).default('id'),
  path: z.string().regex(/^\//, 'a path that starts with /').default('/'),
  tier: z.enum(['public', 'private']).default('public'),
  on: z.boolean().default(true),
  indexes: z
    .array(z.object({ key: z.string().min(1) }))
    .max(2)
    .default([]),
});

describe('reasonOf', () => {
  it.each<[string, Json, string | undefined]>([
    ['timeout', 60, undefined],
    ['timeout', 901, 'At most 900.'],
    ['timeout', 0, 'At least 1.'],
    ['timeout', 1.5, 'This takes a whole number.'],
    ['name', '', "This can't be empty."],
    ['name', 'much-too-long', 'At most 8 characters.'],
    ['path', 'x', 'A path that starts with /.'],
    ['tier', 'outer', 'One of public, private.'],
    ['on', 'yes', 'This takes yes or no.'],
    ['indexes', [{ key: 'a' }, { key: '' }], "Entry 2, key: this can't be empty."],
    ['indexes', [{ key: 'a' }, { key: 'b' }, { key: 'c' }], 'At most 2 values.'],
  ])('%s = %j: %s', (name, value, reason) => {
    expect(reasonOf(schema, { [name]: value }, name)).toBe(reason);
  });

  it('leaves other properties out', () => {
    expect(reasonOf(schema, { timeout: 5000, name: 'fine' }, 'name')).toBeUndefined();
  });
});
