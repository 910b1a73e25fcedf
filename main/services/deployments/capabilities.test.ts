import { expect, it } from 'vitest';
import type { Template } from '#app/cloudformation/template.ts';
import { capabilitiesOf } from './capabilities.ts';

const holding = (Type: string, Properties: object = {}): Template =>
  // Values of a template are JSON; an object literal's type doesn't say so.
  ({ Resources: { X: { Type, Properties } } }) as Template;

const queue = holding('AWS::SQS::Queue', { QueueName: 'orders' });
const role = holding('AWS::IAM::Role', { AssumeRolePolicyDocument: {} });

it.each<[string, Template, readonly string[]]>([
  ['nothing for what touches no permissions', queue, []],
  ['IAM for a role', role, ['CAPABILITY_IAM']],
  [
    'IAM for an inline policy, whose name is required',
    holding('AWS::IAM::Policy', { PolicyName: 'p' }),
    ['CAPABILITY_IAM'],
  ],
  [
    'named IAM for a named role',
    holding('AWS::IAM::Role', { RoleName: 'r' }),
    ['CAPABILITY_NAMED_IAM'],
  ],
  [
    'named IAM for a name made of intrinsics',
    holding('AWS::IAM::ManagedPolicy', { ManagedPolicyName: { 'Fn::Sub': '${AWS::StackName}-p' } }),
    ['CAPABILITY_NAMED_IAM'],
  ],
  [
    'both kinds for macros, which may make roles',
    { ...queue, Transform: 'AWS::Serverless-2016-10-31' },
    ['CAPABILITY_IAM', 'CAPABILITY_AUTO_EXPAND'],
  ],
  [
    'the same for a macro in a resource',
    holding('AWS::SQS::Queue', { 'Fn::Transform': { Name: 'AWS::Include' } }),
    ['CAPABILITY_IAM', 'CAPABILITY_AUTO_EXPAND'],
  ],
  [
    'everything for a nested stack, which is not at hand',
    holding('AWS::CloudFormation::Stack', { TemplateURL: 'https://example.com' }),
    ['CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'],
  ],
  [
    'named IAM for a named role inside a loop',
    {
      Transform: 'AWS::LanguageExtensions',
      Resources: {
        'Fn::ForEach::Roles': [
          'Name',
          ['a', 'b'],
          { 'Role${Name}': { Type: 'AWS::IAM::Role', Properties: { RoleName: 'r' } } },
        ],
      },
    } as unknown as Template, // a loop stands where the type has a resource
    ['CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'],
  ],
])('asks for %s', (_, template, expected) => {
  expect(capabilitiesOf(template)).toEqual(expected);
});
