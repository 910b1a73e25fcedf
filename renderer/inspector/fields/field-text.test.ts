import { describe, expect, it } from 'vitest';
import type { Field } from '#app/catalog/fields.ts';
import { nameOf, parseField, stepped, textOf } from './field-text.ts';

const timeout: Field = {
  name: 'timeout',
  label: 'Timeout',
  type: 'integer',
  unit: 'seconds',
  minimum: 1,
  maximum: 10_240,
  default: 30,
  required: false,
};
const ratio: Field = { name: 'ratio', label: 'Ratio', type: 'number', required: false };
const handler: Field = {
  name: 'handler',
  label: 'Handler',
  type: 'text',
  default: 'index.handler',
  required: false,
};
const name: Field = { name: 'name', label: 'Name', type: 'text', required: true };

describe('parseField', () => {
  it.each([
    [timeout, '60', 60],
    [timeout, ' 60 ', 60],
    [timeout, '', null],
    [ratio, '0.5', 0.5],
    [ratio, '0,5', 0.5],
    [ratio, '-3', -3],
    [handler, 'main.run', 'main.run'],
    [handler, '', null],
    [name, '', ''],
  ])('%o takes %j', (field, text, value) => {
    expect(parseField(field, text)).toEqual({ ok: true, value });
  });

  it.each([
    [timeout, 'soon', 'A number, please.'],
    [timeout, '1.5', 'A whole number, please.'],
    [timeout, '0', 'At least 1 second.'],
    [timeout, '99999', 'At most 10,240 seconds.'],
    [timeout, 'Infinity', 'A number, please.'],
  ])('%o refuses %j', (field, text, reason) => {
    expect(parseField(field, text)).toEqual({ ok: false, reason });
  });

  it('does not name the bounds JSON Schema gives any integer', () => {
    const any = { ...ratio, type: 'integer' as const, minimum: Number.MIN_SAFE_INTEGER };
    expect(parseField(any, '-5')).toEqual({ ok: true, value: -5 });
  });
});

describe('stepped', () => {
  it.each([
    ['5', 1, '6'],
    ['', 1, '31'],
    ['1', -1, '1'],
    ['10240', 10, '10240'],
    ['x', 1, '1'],
  ])('%j by %i', (text, by, expected) => {
    expect(stepped(timeout, text, by)).toBe(expected);
  });
});

describe('names and texts', () => {
  it('uses the names of options', () => {
    const field: Field = { ...name, type: 'choice', options: { s3: 'A bucket' } };
    expect([nameOf(field, 's3'), nameOf(field, 'inline'), nameOf(field, true)]).toEqual([
      'A bucket',
      'inline',
      'on',
    ]);
  });

  it('gives a choice its unit, which has no place of its own in a list', () => {
    const days: Field = { ...timeout, type: 'choice', unit: 'days', options: { 0: 'For ever' } };
    expect([nameOf(days, 30), nameOf(days, 0), nameOf(timeout, 30)]).toEqual([
      '30 days',
      'For ever',
      '30',
    ]);
  });

  it('shows nothing for no value', () => {
    expect([textOf(undefined), textOf(null), textOf(0), textOf(false)]).toEqual([
      '',
      '',
      '0',
      'false',
    ]);
  });
});
