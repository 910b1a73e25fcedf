import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { noDeploymentCircuitBreaker } from './no-deployment-circuit-breaker.ts';

const valid: readonly [string, Sketch][] = [
  [
    'the default',
    {
      blocks: {
        net: 'vpc',
        inside: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
        web: { type: 'ecs-service', parent: 'inside' },
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a service without one',
    {
      blocks: {
        net: 'vpc',
        inside: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
        web: { type: 'ecs-service', parent: 'inside', properties: { circuitBreaker: false } },
      },
    },
    {
      messages: [
        'A broken version of web is started again and again, and the deployment hangs for hours instead of going back. Turn its deployment circuit breaker on.',
      ],
      fixes: ['Let failed deployments of web go back'],
    },
  ],
  [
    'a pipeline that leaves what failed',
    { blocks: { ship: { type: 'codepipeline-pipeline', properties: { rollback: false } } } },
    {
      messages: [
        'When a deployment by ship fails, the broken version stays until somebody comes. Let it roll back.',
      ],
      fixes: ['Let failed deployments of ship go back'],
    },
  ],
];

describe('no-deployment-circuit-breaker', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(noDeploymentCircuitBreaker, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(noDeploymentCircuitBreaker, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
