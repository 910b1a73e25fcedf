import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { noAutoscaling } from './no-autoscaling.ts';

const valid: readonly [string, Sketch][] = [
  ['the default, and a function', { blocks: { a: 'ecs-service', b: 'lambda-function' } }],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'as many tasks at most as at least',
    {
      blocks: { web: { type: 'ecs-service', properties: { minimumTasks: 2, maximumTasks: 2 } } },
    },
    {
      messages: [
        'web always runs the same number of tasks: a rush finds too few, a quiet night too many. Let it scale.',
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
});
