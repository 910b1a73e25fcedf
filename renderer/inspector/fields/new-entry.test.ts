import { expect, it } from 'vitest';
import type { Field } from '#app/catalog/fields.ts';
import { newEntry } from './new-entry.ts';

const name = (usual?: string): Field => ({
  name: 'name',
  label: 'Name',
  type: 'text',
  required: false,
  ...(usual !== undefined && { default: usual }),
});

it.each([
  ['is the first', [name('by-key')], [], {}],
  ['is the second', [name('by-key')], [{}], { name: 'by-key-2' }],
  ['follows others', [name('by-key')], [{}, { name: 'by-key-2' }], { name: 'by-key-3' }],
  ['finds the usual name free', [name('by-key')], [{ name: 'mine' }], {}],
  ['has no usual name', [name()], [{}], {}],
])('%s', (_, fields, entries, begins) => {
  expect(newEntry(fields, entries)).toEqual(begins);
});
