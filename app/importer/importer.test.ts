import { describe, expect, it } from 'vitest';
import { compile } from '../compiler/compile.ts';
import { type Design, emptyDesign } from '../design/schema.ts';
import { buildGraph } from '../graph/graph.ts';
import { blocksOfTemplate } from './blocks-of-template.ts';
import { looksLikeTemplate, readSnippet } from './read-snippet.ts';

const TEMPLATE = `
AWSTemplateFormatVersion: 2010-09-09
Parameters:
  Stage: { Type: String, Default: dev, AllowedValues: [dev, prod] }
  Secret: { Type: String, NoEcho: true, Default: x }
  Count: { Type: Number, Default: 3 }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Queue:
    Type: AWS::SQS::Queue
    DeletionPolicy: Retain
    UpdateReplacePolicy: Delete
    Properties:
      QueueName: !Sub "\${Stage}-queue"
      RedrivePolicy:
        deadLetterTargetArn: !GetAtt DeadLetters.Arn
        maxReceiveCount: 5
  DeadLetters:
    Type: AWS::SQS::Queue
    Condition: IsProd
  Mapping:
    Type: AWS::Lambda::EventSourceMapping
    DependsOn: Queue
    Properties:
      EventSourceArn: !GetAtt Queue.Arn
      FunctionName: !Ref Worker
      BatchSize: !Ref Count
  Worker:
    Type: AWS::Lambda::Function
    Metadata: { cfn-lint: { config: {} } }
    Properties:
      Role: arn:aws:iam::123456789012:role/worker
      Runtime: nodejs22.x
      Handler: index.handler
      Code: { ZipFile: "" }
      Layers: [!Ref Layer]
      VpcConfig:
        SubnetIds: [!Ref Queue, !Ref DeadLetters]
  Layer:
    Type: AWS::Lambda::LayerVersion
    Properties: { Content: { S3Bucket: a, S3Key: b } }
Outputs:
  Url: { Value: !Ref Queue }
`;

const imported = (text: string) => {
  const template = readSnippet(text);
  if (!template.ok) throw new Error(template.failure.message);
  return { template: template.value, ...blocksOfTemplate(template.value) };
};

const designOf = ({ blocks, connections, parameters }: ReturnType<typeof imported>): Design => ({
  ...emptyDesign('Imported'),
  blocks: Object.fromEntries(blocks.map((one) => [one.id, one])),
  connections: Object.fromEntries(connections.map((one) => [one.id, one])),
  parameters: Object.fromEntries(parameters.map((one) => [one.id, one])),
});

describe('blocksOfTemplate', () => {
  it('compiles back to the resources it came from, but for conditions', () => {
    const found = imported(TEMPLATE);
    const design = designOf(found);
    const { stacks, problems } = compile(design, buildGraph(design));
    expect(problems).toEqual([]);
    const [stack] = stacks;
    const { DeadLetters, ...others } = found.template.Resources;
    const { Condition: _left, ...unconditional } = DeadLetters ?? { Type: '' };
    expect(stack?.template.Resources).toEqual({ ...others, DeadLetters: unconditional });
    expect(stack?.template.Parameters).toMatchObject({
      Stage: { Type: 'String', Default: 'dev', AllowedValues: ['dev', 'prod'] },
      Secret: { Type: 'String', NoEcho: true },
      Count: { Type: 'Number', Default: '3' },
    });
  });

  it('draws a line where a property is nothing but another resource', () => {
    const lines = imported(TEMPLATE).connections.map(({ from, to, properties }) => [
      from,
      properties.property,
      to,
      properties.attribute,
      properties.list,
    ]);
    expect(lines).toEqual([
      ['Queue', 'RedrivePolicy.deadLetterTargetArn', 'DeadLetters', 'Arn', false],
      ['Mapping', 'EventSourceArn', 'Queue', 'Arn', false],
      ['Mapping', 'FunctionName', 'Worker', '', false],
      ['Worker', 'Layers', 'Layer', '', true],
    ]);
  });

  it('says what a design has no place for', () => {
    expect(imported(TEMPLATE).left).toEqual([
      'The template’s 1 output, 1 condition.',
      'The conditions of 1 resource, which now always exist.',
    ]);
    expect(
      imported('Transform: AWS::Serverless-2016-10-31\nResources: {A: {Type: Nope}}').left,
    ).toEqual([
      '1 resource of a type or with an id that CloudFormation doesn’t know.',
      'Its Transform.',
    ]);
  });
});

describe('readSnippet', () => {
  const resources = { Q: { Type: 'AWS::SQS::Queue' } };
  it.each([
    ['Resources:\n  Q:\n    Type: AWS::SQS::Queue\n', resources],
    ['Q:\n  Type: AWS::SQS::Queue\n', resources],
    ['  Q:\n    Type: AWS::SQS::Queue\n', resources],
    ['{"Q": {"Type": "AWS::SQS::Queue"}}', resources],
    ['Type: AWS::SQS::Queue\n', { Resource: { Type: 'AWS::SQS::Queue' } }],
    ['{"Type": "AWS::SQS::Queue"}', { Resource: { Type: 'AWS::SQS::Queue' } }],
  ])('reads %j', (text, expected) => {
    expect(looksLikeTemplate(text)).toBe(true);
    expect(imported(text).template.Resources).toEqual(expected);
  });

  it.each([
    ['Resources:\n  Q:\n   Type: [AWS\n', /line/],
    ['Resources:\n  Q:\n    Tipe: AWS::SQS::Queue\n', /The resource Q has no Type/],
  ])('refuses %j', (text, message) => {
    const read = readSnippet(text);
    expect(!read.ok && read.failure.message).toMatch(message);
  });

  it.each(['Dear all,', 'type: AWS', '{"a": 1}', 'We use AWS::SQS::Queue here'])(
    'leaves %j alone',
    (text) => {
      expect(looksLikeTemplate(text)).toBe(false);
    },
  );
});
