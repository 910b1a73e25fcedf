import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, TODAY, type Trial, tryRule } from '../../testing/try-rule.ts';
import { singleAz } from './single-az.ts';

const valid: readonly [string, Sketch][] = [
  [
    'the defaults',
    { blocks: { a: 'ecs-service', b: 'elasticache', c: 'lambda-function', d: 'alb' } },
  ],
  ['a database, which is another finding', { blocks: { data: 'rds-database' } }],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'one task, one node and none',
    {
      blocks: {
        a: { type: 'ecs-service', properties: { minimumTasks: 1, maximumTasks: 1 } },
        b: { type: 'elasticache', properties: { mode: 'nodes', nodes: 1 } },
        c: { type: 'ecs-service', properties: { minimumTasks: 0 } },
      },
    },
    {
      messages: [
        'There is one a, in one zone: when it fails, or its zone, what needs a fails too. Run two, and they are put into different zones.',
        'There is one b, in one zone: when it fails, or its zone, what needs b fails too. Run two, and they are put into different zones.',
        'c may have nothing running at all: what needs c then fails. Run two at least, and they are put into different zones.',
      ],
      fixes: ['Run two of a', 'Run two of b', 'Run two of c'],
    },
  ],
];

describe('single-az', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(singleAz, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(singleAz, sketch(design))).toEqual({ ...QUIET, ...expected });
  });

  it.each(invalid)('lets %s be where nobody depends on it', (_, design) => {
    const settings = { environments: [{ name: 'dev' }, { name: 'prod' }] };
    const here = (environment: string) =>
      tryRule(singleAz, sketch({ ...design, settings }), TODAY, environment);
    expect(here('dev')).toEqual(QUIET);
    expect(here('prod').messages).not.toEqual([]);
  });
});
