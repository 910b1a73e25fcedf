import { describe, expect, it } from 'vitest';
import type { Template, Value } from '../template.ts';
import { emitJson } from './json.ts';
import { emitYaml } from './yaml.ts';

const template: Template = {
  AWSTemplateFormatVersion: '2010-09-09',
  Description: 'Two things: one, two',
  Parameters: { Size: { Type: 'Number', Default: 2 } },
  Resources: {
    Jobs: { Type: 'AWS::SQS::Queue', Properties: { DelaySeconds: { Ref: 'Size' } } },
    News: { Type: 'AWS::SNS::Topic', DependsOn: ['Jobs'] },
  },
  Outputs: { Where: { Value: { 'Fn::GetAtt': ['Jobs', 'Arn'] } } },
};

/** The lines of one property's value, as it stands in the YAML. */
const inYaml = (value: Value): string => {
  const { text } = emitYaml({ Resources: { It: { Type: 'A::B::C', Properties: { P: value } } } });
  return (text.split('Properties:\n')[1] ?? '').replaceAll(/^ {6}/gm, '').trimEnd();
};

describe('emitYaml', () => {
  it('writes sections in order, a comment above what has one, a blank line between', () => {
    expect(
      emitYaml(template, { comments: { Jobs: 'jobs\n\u2028 to\u0085do', Size: 'size' } }).text,
    ).toBe(
      `AWSTemplateFormatVersion: '2010-09-09'
Description: 'Two things: one, two'

Parameters:
  # size
  Size:
    Type: Number
    Default: 2

Resources:
  # jobs to do
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      DelaySeconds: !Ref Size

  News:
    Type: AWS::SNS::Topic
    DependsOn:
      - Jobs

Outputs:
  Where:
    Value: !GetAtt Jobs.Arn
`,
    );
  });

  it.each<[Value, string]>([
    [{ Ref: 'AWS::Region' }, 'P: !Ref AWS::Region'],
    [{ 'Fn::GetAtt': ['A', 'B.C'] }, 'P: !GetAtt A.B.C'],
    // Written as text, it must come back as text.
    [{ 'Fn::GetAtt': 'A.B' }, 'P:\n  Fn::GetAtt: A.B'],
    [{ 'Fn::Sub': '${A}-b' }, 'P: !Sub ${A}-b'],
    [{ 'Fn::Sub': ['${A}', { A: { Ref: 'B' } }] }, "P: !Sub ['${A}', {A: !Ref B}]"],
    [{ 'Fn::Select': [0, { 'Fn::GetAZs': '' }] }, "P: !Select [0, !GetAZs '']"],
    // Between brackets, readers disagree over a colon.
    [{ 'Fn::Split': [':x', { Ref: 'AWS::StackId' }] }, "P: !Split [':x', !Ref 'AWS::StackId']"],
    // A tag can't follow another.
    [{ 'Fn::Base64': { 'Fn::Sub': 'x' } }, 'P:\n  Fn::Base64: !Sub x'],
    [{ Ref: 'A', Other: 'B' }, 'P:\n  Ref: A\n  Other: B'],
    [{ Condition: { StringEquals: 'x' } }, 'P:\n  Condition:\n    StringEquals: x'],
    ['yes', "P: 'yes'"],
    ['2012-10-17', "P: '2012-10-17'"],
    ['012345678901', "P: '012345678901'"],
    ['1:30', "P: '1:30'"],
    ['line\n  two\n', 'P: |\n  line\n    two'],
    ['a\u2028b\u0085c', String.raw`P: "a\u2028b\u0085c"`],
    ['a\tb', String.raw`P: "a\tb"`],
    [' \n', String.raw`P: "\ \n"`],
    ['=', 'P: "="'],
    ['*', "P: '*'"],
    [[], 'P: []'],
  ])('%j', (value, yaml) => {
    expect(inYaml(value)).toBe(yaml);
  });

  it('never wraps a line, however long', () => {
    const long = 'word '.repeat(100).trim();
    expect(inYaml(long)).toBe(`P: ${long}`);
  });
});

describe.each([
  ['YAML', emitYaml(template, { comments: { Jobs: 'jobs' } }), '  # jobs\n  Jobs:', '  News:'],
  ['JSON', emitJson(template), '"Jobs": {', '"News": {'],
])('ranges in %s', (_, { text, ranges }, jobs, news) => {
  it('hold each resource and parameter, and nothing of the next', () => {
    const cut = (id: string) => text.slice(ranges[id]?.start, ranges[id]?.end);
    expect(Object.keys(ranges)).toEqual(['Size', 'Jobs', 'News']);
    expect(cut('Jobs').startsWith(jobs)).toBe(true);
    expect(cut('Jobs')).toContain('DelaySeconds');
    expect(cut('Jobs')).not.toContain('News');
    expect(cut('News').startsWith(news)).toBe(true);
    expect(cut('News')).not.toContain('Outputs');
    expect(cut('Size')).toMatch(/Default"?: 2/);
  });
});

describe('emitJson', () => {
  it('is what JSON.stringify gives, sections in order', () => {
    const { Resources, Outputs, Parameters, ...rest } = template;
    const expected = { ...rest, Parameters, Resources, Outputs };
    const shuffled = { Outputs, Resources, ...rest, Parameters } as Template; // the same sections in another order
    expect(emitJson(shuffled).text).toBe(`${JSON.stringify(expected, null, 2)}\n`);
  });
});
