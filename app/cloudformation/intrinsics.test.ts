import { describe, expect, it } from 'vitest';
import { intrinsicOf, references } from './intrinsics.ts';
import type { Value } from './template.ts';

describe('references', () => {
  it.each<[string, Value, string[]]>([
    ['Ref', { Ref: 'Orders' }, ['Orders']],
    ['GetAtt as a list', { 'Fn::GetAtt': ['Orders', 'Arn'] }, ['Orders.Arn']],
    ['GetAtt as a text', { 'Fn::GetAtt': 'Db.Endpoint.Port' }, ['Db.Endpoint.Port']],
    ['Sub', { 'Fn::Sub': '${Orders.Arn}/${AWS::Region}' }, ['Orders.Arn', 'AWS::Region']],
    ['Sub with a literal', { 'Fn::Sub': '${!Orders}' }, []],
    ['Sub with variables', { 'Fn::Sub': ['${A}${B}', { A: { Ref: 'C' } }] }, ['B', 'C']],
    ['Sub of a name every object has', { 'Fn::Sub': ['${constructor}', {}] }, ['constructor']],
    ['deep inside', { a: [{ b: { Ref: 'Orders' } }] }, ['Orders']],
    ['plain values', { a: ['Ref', 1, null, true] }, []],
  ])('%s', (_, value, expected) => {
    const found = references(value).map(({ target, attribute }) =>
      attribute === undefined ? target : `${target}.${attribute}`,
    );
    expect(found).toEqual(expected);
  });
});

describe('intrinsicOf', () => {
  it.each<[Value, string | undefined]>([
    [{ Ref: 'Orders' }, 'Ref'],
    [{ 'Fn::If': ['A', 1, 2] }, 'Fn::If'],
    [{ Ref: 'Orders', more: 1 }, undefined],
    [{ reference: 'Orders' }, undefined],
    [['Ref'], undefined],
    [null, undefined],
  ])('%j', (value, expected) => {
    expect(intrinsicOf(value)).toBe(expected);
  });
});
