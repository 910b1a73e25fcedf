import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { sharedRole } from './shared-role.ts';

const run = (role: string): Sketch['blocks'][string] => ({
  type: 'AWS::Lambda::Function',
  properties: { Role: { 'Fn::GetAtt': [role, 'Arn'] } },
});
const roles: Sketch['blocks'] = { one: 'AWS::IAM::Role', other: 'AWS::IAM::Role' };

const network: Sketch['blocks'] = {
  net: 'vpc',
  inside: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
};

const valid: readonly [string, Sketch][] = [
  ['functions with roles of their own', { blocks: { a: 'lambda-function', b: 'lambda-function' } }],
  ['raw ones', { blocks: { ...roles, a: run('One'), b: run('Other') } }],
  [
    'services that are started under one role',
    {
      blocks: {
        a: {
          type: 'AWS::ECS::TaskDefinition',
          properties: { ExecutionRoleArn: 'arn:aws:iam::123456789012:role/starts' },
        },
        b: {
          type: 'AWS::ECS::TaskDefinition',
          properties: { ExecutionRoleArn: 'arn:aws:iam::123456789012:role/starts' },
        },
      },
    },
  ],
  [
    'services with roles of their own',
    {
      blocks: {
        ...network,
        a: { type: 'ecs-service', parent: 'inside' },
        b: { type: 'ecs-service', parent: 'inside' },
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'raw functions on one role',
    { blocks: { ...roles, a: run('One'), b: run('One'), c: run('Other') } },
    {
      messages: [
        'a and b run under one role: each may do what any other needs. Give each a role of its own.',
      ],
    },
  ],
  [
    'a function that runs under another’s',
    {
      blocks: {
        a: 'lambda-function',
        b: {
          type: 'lambda-function',
          overrides: { '': { Role: { 'Fn::GetAtt': ['ARole', 'Arn'] } } },
        },
      },
    },
    {
      messages: [
        'a and b run under one role: each may do what any other needs. Give each a role of its own.',
      ],
    },
  ],
  [
    'overrides, and takes them back',
    {
      blocks: Object.fromEntries(
        ['a', 'b', 'c'].map((name) => [
          name,
          {
            type: 'lambda-function',
            overrides: { '': { Role: 'arn:aws:iam::123456789012:role/everybody' } },
          },
        ]),
      ),
    },
    {
      messages: [
        'a, b and c run under one role: each may do what any other needs. Give each a role of its own.',
      ],
      fixes: ['Give a, b and c their own roles'],
    },
  ],
];

describe('shared-role', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(sharedRole, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(sharedRole, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
