import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { runRules } from '../../run.ts';
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
    'a raw service left as it is',
    { blocks: { web: { type: 'AWS::ECS::Service', properties: { DesiredCount: 1 } } } },
    {
      messages: [
        'There is one web, in one zone: when it fails, or its zone, what needs web fails too. Run two, and they are put into different zones.',
      ],
      fixes: ['Run two of web'],
    },
  ],
  [
    'one server, and a cluster on one',
    {
      blocks: {
        hosts: {
          type: 'ecs-cluster',
          properties: { capacity: 'ec2', minimumInstances: 1, maximumInstances: 1 },
        },
        servers: {
          type: 'auto-scaling-group',
          properties: { minimumInstances: 1, maximumInstances: 1 },
        },
      },
    },
    {
      messages: [
        'hosts may have one instance only, in one zone: when that fails, so does all that runs there. Run two, and they are put into different zones.',
        'There is one servers, in one zone: when it fails, or its zone, what needs servers fails too. Run two, and they are put into different zones.',
      ],
      fixes: ['Run two of hosts', 'Run two of servers'],
    },
  ],
  [
    'one worker, whose messages wait',
    {
      blocks: {
        q: 'sqs-queue',
        pack: { type: 'ecs-service', properties: { minimumTasks: 1 } },
      },
      connections: [['q', 'triggers', 'pack']],
    },
    {
      messages: [
        'There is one pack, in one zone: when it fails, or its zone, what it works on waits until another has started. Run two, and they are put into different zones.',
      ],
      fixes: ['Run two of pack'],
    },
  ],
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
        'c may have nothing running at all: what needs c then fails. Run two, and they are put into different zones.',
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

  it('takes a worker less seriously than what is called', () => {
    const severityOf = (kind: string, from: string) =>
      runRules(
        sketch({
          blocks: {
            q: 'sqs-queue',
            web: 'ecs-service',
            pack: { type: 'ecs-service', properties: { minimumTasks: 1 } },
          },
          connections: [[from, kind, 'pack']],
        }),
        { today: TODAY, rules: [singleAz] },
      )
        .filter(({ rule }) => rule === singleAz.id)
        .map(({ severity }) => severity);
    expect(severityOf('triggers', 'q')).toEqual(['info']);
    expect(severityOf('calls', 'web')).toEqual(['warning']);
  });
});
