import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { runRules } from '../../run.ts';
import { QUIET, TODAY, type Trial, tryRule } from '../../testing/try-rule.ts';
import { retiredService } from './retired-service.ts';

const ended = (name: string): string =>
  `${name} needs AWS App Mesh, which ended on 2026-09-30: it can't be created any more. Use ECS Service Connect, or VPC Lattice for EKS instead.`;

const CONVERSION = 'Change the whole mesh into ECS Service Connect';

const MESHED: Sketch['blocks'] = {
  vpc: 'vpc',
  private: { type: 'subnet-tier', parent: 'vpc' },
  web: { type: 'ecs-service', parent: 'private' },
  catalog: { type: 'ecs-service', parent: 'private' },
  mesh: 'app-mesh',
  node: { type: 'app-mesh-virtual-node', properties: { mesh: 'mesh', service: 'catalog' } },
};

const valid: readonly [string, Sketch][] = [
  ['what is there', { blocks: { a: 'AWS::ECS::Cluster', b: 'lambda-function' } }],
  ['a type nobody knows', { blocks: { a: 'Custom::Thing' } }],
  [
    'what replaced a feature that ended',
    {
      blocks: {
        cluster: {
          type: 'AWS::RDS::DBCluster',
          properties: { Engine: 'aurora-mysql', EngineMode: 'provisioned' },
        },
        flink: 'AWS::KinesisAnalyticsV2::Application',
        influx: 'AWS::Timestream::InfluxDBInstance',
        firewall: 'AWS::WAFv2::WebACL',
        trail: 'cloudtrail-trail',
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a feature that ended, by the property that chooses it',
    {
      blocks: {
        old: {
          type: 'AWS::RDS::DBCluster',
          properties: { Engine: 'aurora-mysql', EngineMode: 'serverless' },
        },
      },
    },
    {
      messages: [
        "old needs Aurora Serverless v1, which ended on 2025-03-31: it can't be created any more. Use Aurora Serverless v2, which is a class of instance instead.",
      ],
    },
  ],
  [
    'a service that takes nobody new',
    { blocks: { web: 'AWS::AppRunner::Service' } },
    {
      messages: [
        "web needs AWS App Runner, which takes no new customers since 2026-04-30: an account that hasn't used it can't create it, and nothing is added to it any more. Use ECS Express Mode, or an ECS service instead.",
      ],
    },
  ],
  [
    'builds that run a tool nobody mends',
    {
      blocks: {
        ship: {
          type: 'AWS::CodeBuild::Project',
          properties: { Source: { BuildSpec: 'build:\n  - copilot svc deploy --name web' } },
        },
        other: {
          type: 'AWS::CodeBuild::Project',
          properties: { Source: { BuildSpec: 'build:\n  - npm run copilot' } },
        },
      },
    },
    {
      messages: [
        'ship runs the AWS Copilot CLI, which ended on 2026-06-12: nobody mends it any more. Use ECS Express Mode, the CDK or templates of your own instead.',
      ],
    },
  ],
  [
    'a service whose end is announced',
    { blocks: { clients: 'AWS::WorkSpacesThinClient::Environment' } },
    {
      messages: [
        'clients needs Amazon WorkSpaces Thin Client, which ends on 2027-03-31: what runs on it then stops. Use WorkSpaces with other devices instead.',
      ],
    },
  ],
  [
    'a raw resource of a mesh, which nobody can change for its author',
    { blocks: { mesh: 'AWS::AppMesh::Mesh' } },
    { messages: [ended('mesh')] },
  ],
  [
    'a mesh, and changes all of it at once',
    {
      blocks: {
        ...MESHED,
        inner: { type: 'app-mesh-virtual-service', properties: { node: 'node' } },
      },
      connections: [['web', 'calls', 'inner', { timeout: 3, circuitBreaker: true }]],
    },
    {
      messages: [ended('inner'), ended('mesh'), ended('node')],
      fixes: [CONVERSION, CONVERSION, CONVERSION],
    },
  ],
  [
    'a mesh with a call that would lead nowhere, without a fix',
    {
      blocks: { ...MESHED, inner: 'app-mesh-virtual-service' },
      connections: [['web', 'calls', 'inner', { timeout: 3, circuitBreaker: true }]],
    },
    { messages: [ended('inner'), ended('mesh'), ended('node')] },
  ],
];

describe('retired-service', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(retiredService, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(retiredService, sketch(design))).toEqual({ ...QUIET, ...expected });
  });

  it.each([
    ['AWS::OpsWorks::Stack', TODAY, 'error'],
    ['AWS::Cloud9::EnvironmentEC2', TODAY, 'warning'],
    // The last day of support is a day of support.
    ['AWS::AppMesh::Mesh', '2026-09-30', 'warning'],
    ['AWS::AppMesh::Mesh', '2026-10-01', 'error'],
    ['AWS::AppRunner::Service', '2026-04-29', undefined],
    ['AWS::AppRunner::Service', '2026-04-30', 'warning'],
  ])('judges %s on %s: %s', (type, today, severity) => {
    const found = runRules(sketch({ blocks: { a: type } }), { today, rules: [retiredService] });
    expect(found.map((one) => one.severity)).toEqual(severity ? [severity] : []);
  });
});
