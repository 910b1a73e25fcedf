import { expect, it } from 'vitest';
import type { Field } from '#app/catalog/fields.ts';
import { isShown } from './is-shown.ts';

const field = (name: string, rest: Partial<Field> = {}): Field => ({
  name,
  label: name,
  type: 'text',
  required: false,
  ...rest,
});
const source = field('source', { default: 'inline' });
const bucket = field('bucket', { when: { property: 'source', in: ['s3'] } });
const version = field('version', { when: { property: 'bucket', in: ['mine'] } });
const fields = [source, bucket, version];

it.each<[string, Field, { [name: string]: string }, boolean]>([
  ['without a condition', source, {}, true],
  ['by the default of the other', bucket, {}, false],
  ['by what the other holds', bucket, { source: 's3' }, true],
  ['by a chain of conditions', version, { source: 's3', bucket: 'mine' }, true],
  ['not behind a field that is hidden itself', version, { bucket: 'mine' }, false],
])('%s', (_, one, values, shown) => {
  expect(isShown(one, fields, values)).toBe(shown);
});
