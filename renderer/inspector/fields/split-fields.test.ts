import { describe, expect, it } from 'vitest';
import type { Field } from '#app/catalog/fields.ts';
import { splitFields } from './split-fields.ts';

const field = (name: string, type: Field['type'] = 'text', required = false): Field => ({
  name,
  label: name,
  type,
  required,
});
const names = (fields: readonly Field[]) => fields.map(({ name }) => name).join(' ');
const many = ['a', 'b', 'c', 'd', 'e'].map((name) => field(name));

describe('splitFields', () => {
  it('shows few optional fields', () => {
    const split = splitFields(many.slice(0, 4), {}, [], 'raw');
    expect([names(split.shown), names(split.more)]).toEqual(['a b c d', '']);
  });

  it('shows of many what is required, set or added', () => {
    const split = splitFields(
      [field('must', 'text', true), ...many, field('f')],
      { b: 1 },
      ['d'],
      'raw',
    );
    expect([names(split.shown), names(split.more)]).toEqual(['must b d', 'a c e f']);
    const all = splitFields([field('must', 'object', true), ...many], {}, [], 'raw');
    expect([names(all.shown), names(all.more)]).toEqual(['must', 'a b c d e']);
  });

  it('shows all that a block has chosen for people', () => {
    expect(names(splitFields(many, {}, [], 'curated').shown)).toBe('a b c d e');
  });

  it('keeps an optional object until it is wanted', () => {
    const fields = [field('a'), field('inside', 'object')];
    expect(names(splitFields(fields, {}, [], 'raw').more)).toBe('inside');
    expect(names(splitFields(fields, {}, ['inside'], 'raw').shown)).toBe('a inside');
    expect(names(splitFields(fields, { inside: {} }, [], 'raw').shown)).toBe('a inside');
  });
});
