import { describe, expect, it } from 'vitest';
import type { Value } from '../../cloudformation/template.ts';
import { rewritten } from './rewrite.ts';

const parameter = (target: string, attribute: string | undefined): Value | undefined =>
  target === 'Far' ? { Ref: `Far${attribute ?? ''}` } : undefined;
const imported = (target: string, attribute: string | undefined): Value | undefined =>
  target === 'Far' ? { 'Fn::ImportValue': `Far${attribute ?? ''}` } : undefined;

describe('a value as another stack has it', () => {
  it.each<[Value, Value, Value]>([
    [{ Ref: 'Far' }, { Ref: 'Far' }, { 'Fn::ImportValue': 'Far' }],
    [{ Ref: 'Near' }, { Ref: 'Near' }, { Ref: 'Near' }],
    [{ 'Fn::GetAtt': ['Far', 'Arn'] }, { Ref: 'FarArn' }, { 'Fn::ImportValue': 'FarArn' }],
    [{ 'Fn::GetAtt': 'Far.Arn' }, { Ref: 'FarArn' }, { 'Fn::ImportValue': 'FarArn' }],
    [
      { a: [{ 'Fn::Join': ['/', [{ Ref: 'Far' }, 'x']] }] },
      { a: [{ 'Fn::Join': ['/', [{ Ref: 'Far' }, 'x']] }] },
      { a: [{ 'Fn::Join': ['/', [{ 'Fn::ImportValue': 'Far' }, 'x']] }] },
    ],
    [
      { 'Fn::Sub': '${Far.Arn}/${Near}/${!Far}/${AWS::Region}' },
      { 'Fn::Sub': '${FarArn}/${Near}/${!Far}/${AWS::Region}' },
      {
        'Fn::Sub': [
          '${FarArn}/${Near}/${!Far}/${AWS::Region}',
          { FarArn: { 'Fn::ImportValue': 'FarArn' } },
        ],
      },
    ],
    [
      { 'Fn::Sub': ['${Far}/${it}', { it: { Ref: 'Far' } }] },
      { 'Fn::Sub': ['${Far}/${it}', { it: { Ref: 'Far' } }] },
      {
        'Fn::Sub': [
          '${Far}/${it}',
          { it: { 'Fn::ImportValue': 'Far' }, Far: { 'Fn::ImportValue': 'Far' } },
        ],
      },
    ],
    [
      // A variable of that name is another value.
      { 'Fn::Sub': ['${Far.Arn}/${FarArn}', { FarArn: 'mine' }] },
      { 'Fn::Sub': ['${FarArn2}/${FarArn}', { FarArn: 'mine', FarArn2: { Ref: 'FarArn' } }] },
      {
        'Fn::Sub': [
          '${FarArn2}/${FarArn}',
          { FarArn: 'mine', FarArn2: { 'Fn::ImportValue': 'FarArn' } },
        ],
      },
    ],
    [
      { 'Fn::Sub': ['${Far}', { Far: 'mine' }] },
      { 'Fn::Sub': ['${Far}', { Far: 'mine' }] },
      { 'Fn::Sub': ['${Far}', { Far: 'mine' }] },
    ],
    ['Far', 'Far', 'Far'],
  ])('%j', (value, asParameter, asImport) => {
    expect(rewritten(value, parameter)).toEqual(asParameter);
    expect(rewritten(value, imported)).toEqual(asImport);
  });
});
