import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { fixedPhysicalName } from './fixed-physical-name.ts';

const valid: readonly [string, Sketch][] = [
  ['what nobody named', { blocks: { group: 'AWS::ElasticLoadBalancingV2::TargetGroup' } }],
  [
    'names made of the stack’s',
    {
      blocks: {
        group: {
          type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
          properties: { Name: { 'Fn::Sub': '${AWS::StackName}-web' } },
        },
        table: {
          type: 'AWS::DynamoDB::Table',
          properties: { TableName: { Ref: 'TableName' } },
        },
      },
      parameters: { TableName: { default: 'orders' } },
    },
  ],
  [
    'names of what is hardly ever replaced, or has to have one',
    {
      blocks: {
        queue: { type: 'AWS::SQS::Queue', properties: { QueueName: 'orders' } },
        run: { type: 'AWS::Lambda::Function', properties: { FunctionName: 'charge' } },
        bucket: { type: 'AWS::S3::Bucket', properties: { BucketName: 'acme-orders' } },
        bus: { type: 'AWS::Events::EventBus', properties: { Name: 'orders' } },
        logs: {
          type: 'AWS::Logs::LogGroup',
          properties: { LogGroupName: '/acme/orders', RetentionInDays: 7 },
        },
      },
    },
  ],
  [
    'what blocks make',
    {
      blocks: {
        net: 'vpc',
        out: { type: 'subnet-tier', parent: 'net', properties: { tier: 'public' } },
        inside: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
        kept: { type: 'subnet-tier', parent: 'net', properties: { tier: 'isolated' } },
        front: { type: 'alb', parent: 'out' },
        web: { type: 'ecs-service', parent: 'inside' },
        data: { type: 'aurora-cluster', parent: 'kept' },
        cache: { type: 'elasticache', parent: 'kept' },
        orders: 'dynamodb-table',
        flow: 'state-machine',
        stream: 'firehose-stream',
      },
      connections: [['front', 'routes-to', 'web']],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a target group, and takes its name away',
    {
      blocks: {
        group: {
          type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
          properties: { Name: 'web', Port: 80 },
        },
      },
    },
    {
      messages: [
        "group is always called web: a change of its port, protocol or VPC needs a new one beside it, which can't have that name, and fails. Leave its name to CloudFormation, or make it of the stack’s.",
      ],
      fixes: ['Leave the name of group to CloudFormation'],
    },
  ],
  [
    'a table, whose name can’t be taken away once it holds data',
    { blocks: { orders: { type: 'AWS::DynamoDB::Table', properties: { TableName: 'orders' } } } },
    {
      messages: [
        "orders is always called orders: a change of its keys needs a new one beside it, which can't have that name, and fails. Leave its name to CloudFormation before it holds data, or make it of the stack’s.",
      ],
    },
  ],
  [
    'an override',
    {
      blocks: {
        flow: { type: 'state-machine', overrides: { '': { StateMachineName: 'flow' } } },
      },
    },
    {
      messages: [
        "flow is always called flow: a change of its type needs a new one beside it, which can't have that name, and fails. Leave its name to CloudFormation, or make it of the stack’s.",
      ],
      fixes: ['Leave the name of flow to CloudFormation'],
    },
  ],
];

describe('fixed-physical-name', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(fixedPhysicalName, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(fixedPhysicalName, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
