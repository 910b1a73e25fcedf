import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, TODAY, type Trial, tryRule } from '../../testing/try-rule.ts';
import { noAutoscaling } from './no-autoscaling.ts';

const valid: readonly [string, Sketch][] = [
  ['a database of one size', { blocks: { data: 'opensearch-domain' } }],
  ['the default, and a function', { blocks: { a: 'ecs-service', b: 'lambda-function' } }],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'servers',
    {
      blocks: {
        hosts: {
          type: 'auto-scaling-group',
          properties: { minimumInstances: 2, maximumInstances: 2 },
        },
      },
    },
    {
      messages: [
        'hosts always runs in 2 copies: a rush finds too few, a quiet night too many. Let it scale.',
      ],
      fixes: ['Let hosts grow to 6 instances'],
    },
  ],
  [
    'as many tasks at most as at least',
    {
      blocks: { web: { type: 'ecs-service', properties: { minimumTasks: 2, maximumTasks: 2 } } },
    },
    {
      messages: [
        'web always runs in 2 copies: a rush finds too few, a quiet night too many. Let it scale.',
      ],
      fixes: ['Let web grow to 6 tasks'],
    },
  ],
];

describe('no-autoscaling', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(noAutoscaling, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(noAutoscaling, sketch(design))).toEqual({ ...QUIET, ...expected });
  });

  it.each(invalid)('lets %s be where nobody depends on it', (_, design) => {
    const settings = { environments: [{ name: 'dev' }, { name: 'prod' }] };
    const here = (environment: string) =>
      tryRule(noAutoscaling, sketch({ ...design, settings }), TODAY, environment);
    expect(here('dev')).toEqual(QUIET);
    expect(here('prod').messages).not.toEqual([]);
  });
});
