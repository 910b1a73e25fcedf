import { describe, expect, it } from 'vitest';
import { emitYaml } from '../emit/yaml.ts';
import type { Value } from '../template.ts';
import { parseTemplate } from './parse-template.ts';

const property = (yaml: string): Value | undefined => {
  const parsed = parseTemplate(`Resources:
  It:
    Type: A::B::C
    Properties:
      P: ${yaml}
`);
  if (!parsed.ok) throw new Error(parsed.failure.message);
  return parsed.value.template.Resources.It?.Properties?.P;
};

describe('parseTemplate', () => {
  it.each<[string, Value]>([
    ['!Ref A', { Ref: 'A' }],
    ['!GetAtt A.B.C', { 'Fn::GetAtt': ['A', 'B.C'] }],
    ['!GetAtt [A, B]', { 'Fn::GetAtt': ['A', 'B'] }],
    ['!Sub "${A}:x"', { 'Fn::Sub': '${A}:x' }],
    ['!Join ["", [a, !Ref B]]', { 'Fn::Join': ['', ['a', { Ref: 'B' }]] }],
    ['!If [C, 1, !Ref AWS::NoValue]', { 'Fn::If': ['C', 1, { Ref: 'AWS::NoValue' }] }],
    [
      '!Transform {Name: X, Parameters: {a: 1}}',
      { 'Fn::Transform': { Name: 'X', Parameters: { a: 1 } } },
    ],
    ['{ Fn::Base64: !Sub x }', { 'Fn::Base64': { 'Fn::Sub': 'x' } }],
    ['2012-10-17', '2012-10-17'],
    ['{ 123456789012: a }', { '123456789012': 'a' }],
    ['yes', true],
    ['"yes"', 'yes'],
    ['~', null],
  ])('reads %s', (yaml, value) => {
    expect(property(yaml)).toEqual(value);
  });

  // CloudFormation reads YAML 1.1: a leading zero is octal, colons are base 60. See
  // https://github.com/aws-cloudformation/cfn-language-discussion/issues/31.
  it.each<[string, Value]>([
    ['.', '.'],
    ['+.', '+.'],
    ['._', '._'],
    ['_', '_'],
    ['[-.]', ['-.']],
    ['+', '+'],
    ['e3', 'e3'],
    ['0x_', '0x_'],
    ['.nan', '.nan'],
    ['.inf', '.inf'],
    ['-.Inf', '-.Inf'],
    ['1e400', '1e400'],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['1_000', 1000],
    ['014', 12],
    ['0o14', '0o14'],
    ['1:30', 90],
    ['1.2.3', '1.2.3'],
  ])('reads the plain scalar %s as JSON can hold it', (yaml, value) => {
    expect(property(yaml)).toEqual(value);
  });

  it.each(['.', 'e3', '.nan', '-.Inf', '014', '1:30'])('keeps the text %s through YAML', (text) => {
    const resource = { Type: 'A::B::C', Properties: { P: text } };
    const parsed = parseTemplate(emitYaml({ Resources: { It: resource } }).text);
    expect(parsed.ok && parsed.value.template.Resources.It).toEqual(resource);
  });

  it('reads JSON with tabs, a byte order mark and a single DependsOn', () => {
    const parsed = parseTemplate(
      '\uFEFF{\n\t"Resources": {\n\t\t"A": { "Type": "X::Y::Z", "DependsOn": "B" },\n\t\t"B": { "Type": "X::Y::Z" }\n\t}\n}',
    );
    expect(parsed.ok && parsed.value.template.Resources).toEqual({
      A: { Type: 'X::Y::Z', DependsOn: ['B'] },
      B: { Type: 'X::Y::Z' },
    });
  });

  it('says where each resource stands', () => {
    const text = 'Resources:\n  A:\n    Type: X::Y::Z\n  B:\n    Type: X::Y::Z\n';
    const parsed = parseTemplate(text);
    if (!parsed.ok) throw new Error(parsed.failure.message);
    const { B } = parsed.value.ranges;
    expect(text.slice(B?.start, B?.end).trim()).toBe('B:\n    Type: X::Y::Z');
  });

  it.each([
    ['', 'empty', /^The template is empty\.$/, undefined],
    ['Resources:\n  A:\n   Type: [1\n', 'syntax', /line 4, column/, 4],
    ['Resources: {}\nResources: {}\n', 'syntax', /unique.* \(line 2, column 1\)\.$/, 2],
    ['{ "Resources": { "A" }', 'syntax', /line 1/, 1],
    [
      'Resources:\n  A:\n    Type: !Reff X\n',
      'syntax',
      /^!Reff is not a function.*line 3, column 17/,
      3,
    ],
    ['- a\n', 'not-a-template', /map of sections/, 1],
    ['just text', 'not-a-template', /map of sections/, 1],
    ['AWSTemplateFormatVersion: 2010-09-09\n', 'not-a-template', /has no Resources/, undefined],
    ['Resources: {}\nBananas: 1\n', 'not-a-template', /^"Bananas" is not a section.*line 2/, 2],
    [
      'Resources:\n  A:\n    Tipe: X\n',
      'not-a-template',
      /^The resource A has no Type.*line 2, column 3/,
      2,
    ],
  ])('refuses %j', (text, code, message, line) => {
    const parsed = parseTemplate(text);
    if (parsed.ok) throw new Error('it was read');
    expect(parsed.failure).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(parsed.failure.line).toBe(line);
  });
});
