import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import type { Json } from '../../../json.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { pathBlocked } from './path-blocked.ts';

const inside: Sketch['blocks'] = {
  net: 'vpc',
  t: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
  web: { type: 'ecs-service', parent: 't' },
};

const group = (properties: { readonly [name: string]: Json } = {}): Sketch['blocks'][string] => ({
  type: 'AWS::EC2::SecurityGroup',
  properties: { GroupDescription: 'x', ...properties },
});
const from = (id: string, port: number): { readonly [name: string]: Json } => ({
  IpProtocol: 'tcp',
  FromPort: port,
  ToPort: port,
  SourceSecurityGroupId: { 'Fn::GetAtt': [id, 'GroupId'] },
});
const anywhere = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' };

const raw = (caller: Sketch['blocks'][string], callee: Sketch['blocks'][string]): Sketch => ({
  blocks: {
    callers: caller,
    databases: callee,
    run: {
      type: 'AWS::Lambda::Function',
      properties: {
        Environment: { Variables: { HOST: { 'Fn::GetAtt': ['Data', 'Endpoint.Address'] } } },
        VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: [{ Ref: 'Callers' }] },
      },
    },
    data: {
      type: 'AWS::RDS::DBInstance',
      properties: { Engine: 'postgres', VPCSecurityGroups: [{ Ref: 'Databases' }] },
    },
  },
  connections: [
    [
      'run',
      'references',
      'data',
      { property: 'Environment.Variables.HOST', attribute: 'Endpoint.Address' },
    ],
  ],
});

const valid: readonly [string, Sketch][] = [
  [
    'what blocks open by themselves',
    {
      blocks: {
        ...inside,
        out: { type: 'subnet-tier', parent: 'net', properties: { tier: 'public' } },
        front: { type: 'alb', parent: 'out' },
        servers: { type: 'auto-scaling-group', parent: 't' },
        run: { type: 'lambda-function', parent: 't' },
        data: { type: 'aurora-cluster', parent: 't' },
        proxy: { type: 'rds-proxy', parent: 't' },
        rows: { type: 'rds-database', parent: 't' },
        cache: { type: 'elasticache', parent: 't' },
        files: { type: 'efs-file-system', parent: 't' },
        search: { type: 'opensearch-domain', parent: 't' },
      },
      connections: [
        ['front', 'routes-to', 'web'],
        ['web', 'calls', 'servers'],
        ['run', 'calls', 'web'],
        ['run', 'reads', 'data'],
        ['web', 'reads-and-writes', 'rows'],
        ['servers', 'reads', 'cache'],
        ['run', 'reads-and-writes', 'files'],
        ['web', 'writes', 'search'],
      ],
    },
  ],
  [
    'a group that lets the caller in',
    raw(group(), group({ SecurityGroupIngress: [from('Callers', 5432)] })),
  ],
  [
    'one that lets the network in',
    raw(
      group(),
      group({
        SecurityGroupIngress: [
          { IpProtocol: 'tcp', FromPort: '5000', ToPort: '6000', CidrIp: '10.0.0.0/16' },
        ],
      }),
    ),
  ],
  [
    'groups nobody knows',
    raw(group(), {
      type: 'AWS::EC2::SecurityGroup',
      properties: {
        GroupDescription: 'x',
        SecurityGroupIngress: [{ IpProtocol: '-1', SourceSecurityGroupId: 'sg-0123456789abcdef0' }],
      },
    }),
  ],
  [
    'a way out that is meant',
    raw(
      group({
        SecurityGroupEgress: [
          anywhere,
          { IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '10.0.0.0/8' },
        ],
      }),
      group({ SecurityGroupIngress: [from('Callers', 5432)] }),
    ),
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a group that lets nobody in, and opens it',
    raw(group(), group()),
    {
      messages: [
        "run can't reach data on port 5432: the security group of data doesn't let it in. Open that port to the security group of run.",
      ],
      fixes: ['Open port 5432 of data to run'],
    },
  ],
  [
    'the wrong port, and an office',
    raw(
      group(),
      group({
        SecurityGroupIngress: [
          from('Callers', 3306),
          { IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '203.0.113.0/24' },
        ],
      }),
    ),
    {
      messages: [
        "run can't reach data on port 5432: the security group of data doesn't let it in. Open that port to the security group of run.",
      ],
      fixes: ['Open port 5432 of data to run'],
    },
  ],
  [
    'a caller that is let out elsewhere alone',
    raw(
      group({ SecurityGroupEgress: [anywhere] }),
      group({
        SecurityGroupIngress: [
          { IpProtocol: 'tcp', FromPort: 5432, ToPort: 5432, CidrIp: '10.0.0.0/8' },
        ],
      }),
    ),
    {
      messages: [
        "run can't reach data on port 5432: its own security group lets nothing out there. Let it send to the security group of data.",
      ],
      fixes: ['Let run send to port 5432 of data'],
    },
  ],
  [
    'groups that would name each other, without a fix',
    raw(
      group({ SecurityGroupEgress: [anywhere] }),
      group({ SecurityGroupIngress: [from('Callers', 5432)] }),
    ),
    {
      messages: [
        "run can't reach data on port 5432: its own security group lets nothing out there. Let it send to the security group of data.",
      ],
    },
  ],
  [
    'an override that puts a database into another group',
    {
      blocks: {
        ...inside,
        other: group(),
        data: {
          type: 'rds-database',
          parent: 't',
          overrides: { '': { VPCSecurityGroups: [{ 'Fn::GetAtt': ['Other', 'GroupId'] }] } },
        },
      },
      connections: [['web', 'reads', 'data']],
    },
    {
      messages: [
        "web can't reach data on port 5432: the security group of data doesn't let it in. Open that port to the security group of web.",
      ],
      fixes: ['Take back what overrides the security groups', 'Open port 5432 of data to web'],
    },
  ],
  [
    'an override that closes the ways out',
    {
      blocks: {
        ...inside,
        web: {
          type: 'ecs-service',
          parent: 't',
          overrides: { SecurityGroup: { SecurityGroupEgress: [anywhere] } },
        },
        api: { type: 'ecs-service', parent: 't' },
      },
      connections: [['web', 'calls', 'api', { timeout: 2, circuitBreaker: true }]],
    },
    {
      messages: [
        "web can't reach api on port 80: its own security group lets nothing out there. Let it send to the security group of api.",
      ],
      fixes: ['Take back what overrides the security groups'],
    },
  ],
];

describe('path-blocked', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(pathBlocked, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(pathBlocked, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
