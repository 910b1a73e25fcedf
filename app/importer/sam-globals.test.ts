import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../cloudformation/parse/parse-template.ts';
import { blocksOfTemplate } from './blocks-of-template.ts';
import { readSnippet } from './read-snippet.ts';

const GLOBALS = `
Globals:
  Function:
    Runtime: nodejs22.x
    Timeout: 180
    Layers: [!Ref Common]
    Environment:
      Variables: { TABLE: data, STAGE: !Ref Stage }
    VpcConfig: !Ref Config
  Api:
    Cors: "*"
`;
const RESOURCES = `
Resources:
  Own:
    Type: AWS::Serverless::Function
    Properties:
      Timeout: 3
      Layers: [a]
      Environment:
        Variables: { STAGE: !Sub "\${Stage}-x", MORE: 1 }
      VpcConfig: { SubnetIds: [b] }
  Plain:
    Type: AWS::Serverless::Function
  Free:
    Type: AWS::Serverless::Function
    IgnoreGlobals: "*"
  Partly:
    Type: AWS::Serverless::Function
    IgnoreGlobals: [Layers, Environment, VpcConfig]
  Table:
    Type: AWS::Serverless::SimpleTable
`;

const imported = (text: string) => {
  const read = readSnippet(text);
  if (!read.ok) throw new Error(read.failure.message);
  const { blocks, left } = blocksOfTemplate(read.value);
  return { of: (name: string) => blocks.find((one) => one.name === name), left };
};

describe('AWS SAM’s Globals', () => {
  const { of, left } = imported(GLOBALS + RESOURCES);

  it('are had by each resource: maps merged, lists one after the other, other values its own', () => {
    expect(of('Own')?.properties).toEqual({
      Runtime: 'nodejs22.x',
      Timeout: 3,
      Layers: [{ Ref: 'Common' }, 'a'],
      Environment: {
        Variables: { TABLE: 'data', STAGE: { 'Fn::Sub': '${Stage}-x' }, MORE: 1 },
      },
      VpcConfig: { SubnetIds: ['b'] },
    });
    expect(of('Plain')?.properties).toMatchObject({ Runtime: 'nodejs22.x', Timeout: 180 });
  });

  it('are not had by who ignores them, nor by another kind', () => {
    expect(of('Free')).toMatchObject({ properties: {} });
    expect(of('Free')?.attributes).toBeUndefined();
    expect(of('Partly')?.properties).toEqual({ Runtime: 'nodejs22.x', Timeout: 180 });
    expect(of('Table')?.properties).toEqual({});
  });

  it('are named where nothing is of their kind', () => {
    expect(left).toEqual(['Its Globals for Api: no resource of the template is one.']);
  });
});

it.each([
  ['with AWS SAM’s transform', 'Transform: AWS::Serverless-2016-10-31\nResources: {}', true],
  ['with a list of transforms', 'Transform: [A, AWS::Serverless-2016-10-31]\nResources: {}', true],
  ['in any other template', 'Resources: {}', false],
])('Globals %s', (_, rest, read) => {
  expect(parseTemplate(`Globals: { Function: {} }\n${rest}`).ok).toBe(read);
});
