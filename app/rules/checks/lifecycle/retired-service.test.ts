import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
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
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
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
});
