import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import type { Json } from '../../../json.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { wildcardPermission } from './wildcard-permission.ts';

type Policy = { readonly Action: Json; readonly Resource?: Json; readonly [more: string]: Json };

const policy = (...statements: readonly Policy[]): Sketch => ({
  blocks: {
    rights: {
      type: 'AWS::IAM::Policy',
      properties: {
        PolicyName: 'rights',
        Roles: ['runner'],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: statements.map((one) => ({ Effect: 'Allow', Resource: '*', ...one })),
        },
      },
    },
  },
});

const TABLE = { 'Fn::GetAtt': ['Orders', 'Arn'] };

const role = (properties: { readonly [name: string]: Json }): Sketch => ({
  blocks: {
    runner: {
      type: 'AWS::IAM::Role',
      properties: { AssumeRolePolicyDocument: { Version: '2012-10-17' }, ...properties },
    },
  },
});

const valid: readonly [string, Sketch][] = [
  ['actions on a resource', policy({ Action: ['dynamodb:GetItem'], Resource: TABLE })],
  [
    'actions that know no resource',
    policy(
      { Action: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'] },
      { Action: 'ecr:GetAuthorizationToken' },
      { Action: ['ec2:DescribeInstances', 'ec2:Describe*', 'cloudwatch:PutMetricData'] },
      {
        Action: ['s3:ListAllMyBuckets', 'dynamodb:ListTables', 'secretsmanager:GetRandomPassword'],
      },
      { Action: 'sns:Publish' },
    ),
  ],
  [
    'what a condition narrows',
    policy({
      Action: 'kms:Decrypt',
      Condition: { StringEquals: { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' } },
    }),
  ],
  ['what is forbidden', policy({ Effect: 'Deny', Action: '*' })],
  [
    'everything within a boundary',
    role({
      PermissionsBoundary: 'arn:aws:iam::123456789012:policy/team',
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
    }),
  ],
  [
    'a policy of AWS’s for what a service needs',
    role({
      ManagedPolicyArns: [
        'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
        { 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/CloudWatchReadOnlyAccess' },
      ],
    }),
  ],
  [
    'a key’s own policy, where everything is that key',
    {
      blocks: {
        key: {
          type: 'AWS::KMS::Key',
          properties: {
            KeyPolicy: {
              Statement: [
                { Effect: 'Allow', Principal: { AWS: 'me' }, Action: 'kms:*', Resource: '*' },
              ],
            },
          },
        },
      },
    },
  ],
  [
    'what connections grant',
    {
      blocks: {
        run: { type: 'lambda-function', properties: { tracing: true } },
        orders: 'dynamodb-table',
        files: 's3-bucket',
        key: 'kms-key',
        secret: 'secrets-manager-secret',
        jobs: 'sqs-queue',
        flow: 'state-machine',
        build: 'codebuild-project',
        stream: 'firehose-stream',
      },
      connections: [
        ['run', 'reads-and-writes', 'orders'],
        ['run', 'reads-and-writes', 'files'],
        ['run', 'reads', 'secret'],
        ['run', 'sends', 'jobs'],
        ['run', 'calls', 'flow'],
      ],
    },
  ],
];

const everything = (what: string): string =>
  `rights lets whoever has it do everything in the account (${what}). Allow the actions it needs, on the resources it needs.`;

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  ['everything', policy({ Action: '*' }), { messages: [everything('*')] }],
  [
    'everything but something',
    policy({ Action: [], NotAction: 'iam:*' }),
    { messages: [everything('*')] },
  ],
  [
    'all of a service on all there is',
    policy({ Action: ['s3:*', 'xray:PutTraceSegments'] }, { Action: 'dynamodb:*' }),
    {
      messages: [
        'rights allows s3:* and dynamodb:* on everything in the account. Allow the actions it needs, on the resources it needs.',
      ],
    },
  ],
  [
    'actions that a resource could be named for',
    policy({ Action: ['secretsmanager:GetSecretValue', 'iam:PassRole', 'ec2:DescribeVpcs'] }),
    {
      messages: [
        'rights allows secretsmanager:GetSecretValue and iam:PassRole on everything in the account. Allow it on the resources it needs.',
      ],
    },
  ],
  [
    'more than one reads',
    policy({
      Action: ['s3:GetObject', 's3:PutObject', 'sqs:SendMessage', 'kms:Decrypt', 'dynamodb:Query'],
    }),
    {
      messages: [
        'rights allows s3:GetObject, s3:PutObject, sqs:SendMessage and 2 more on everything in the account. Allow it on the resources it needs.',
      ],
    },
  ],
  [
    'all of a service on one of its resources',
    policy({ Action: 'dynamodb:*', Resource: TABLE }),
    {
      messages: [
        'rights allows dynamodb:* on its resources: with what is meant it may delete them and change who gets in. List the actions it needs.',
      ],
    },
  ],
  [
    'AWS’s own policy for administrators',
    role({
      ManagedPolicyArns: [
        { 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/AdministratorAccess' },
        'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
      ],
    }),
    { messages: [everything('AdministratorAccess').replace('rights', 'runner')] },
  ],
  [
    'AWS’s own policy for all of a service, and one written into the role',
    role({
      ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonS3FullAccess'],
      Policies: [
        {
          PolicyName: 'own',
          PolicyDocument: {
            Statement: { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: ['*'] },
          },
        },
      ],
    }),
    {
      messages: [
        'runner allows AmazonS3FullAccess and sqs:SendMessage on everything in the account. Allow the actions it needs, on the resources it needs.',
      ],
    },
  ],
  [
    'an override',
    {
      blocks: {
        run: {
          type: 'lambda-function',
          overrides: {
            Role: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/PowerUserAccess'] },
          },
        },
      },
    },
    { messages: [everything('PowerUserAccess').replace('rights', 'run')] },
  ],
];

describe('wildcard-permission', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(wildcardPermission, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(wildcardPermission, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
