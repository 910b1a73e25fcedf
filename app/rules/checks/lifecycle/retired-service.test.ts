import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { retiredService } from './retired-service.ts';

const valid: readonly [string, Sketch][] = [
  ['what is there', { blocks: { a: 'AWS::ECS::Cluster', b: 'lambda-function' } }],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a mesh',
    { blocks: { mesh: 'AWS::AppMesh::Mesh' } },
    {
      messages: [
        "mesh needs AWS App Mesh, which ended on 2026-09-30: it can't be created any more. Use ECS Service Connect, or VPC Lattice for EKS instead.",
      ],
    },
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
