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
const region = field('region', { when: { property: 'bucket', filled: true } });
const fields = [source, bucket, version, region];

it.each<[string, Field, { [name: string]: string }, boolean]>([
  ['without a condition', source, {}, true],
  ['by the default of the other', bucket, {}, false],
  ['by what the other holds', bucket, { source: 's3' }, true],
  ['by a chain of conditions', version, { source: 's3', bucket: 'mine' }, true],
  ['by anything the other holds', region, { source: 's3', bucket: 'any' }, true],
  ['by nothing the other holds', region, { source: 's3', bucket: '' }, false],
  ['not behind a field that is hidden itself', version, { bucket: 'mine' }, false],
])('%s', (_, one, values, shown) => {
  expect(isShown(one, fields, values)).toBe(shown);
});
