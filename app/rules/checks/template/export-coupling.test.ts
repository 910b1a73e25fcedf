import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { exportCoupling } from './export-coupling.ts';

const blocks: Sketch['blocks'] = {
  reports: 'microservice',
  nights: 'microservice',
  net: 'vpc',
  inside: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
  report: { type: 'ecs-task', parent: 'inside', owner: 'reports' },
  nightly: {
    type: 'AWS::StepFunctions::StateMachine',
    owner: 'nights',
    properties: { DefinitionSubstitutions: { Report: { Ref: 'Report' } } },
  },
};

const per = (crossing: 'export' | 'parameter' | 'stack-output') => ({
  stacks: { layout: 'per-service' as const, crossing },
});

const valid: readonly [string, Sketch][] = [
  ['one stack', { blocks }],
  ['values that are read', { blocks, settings: per('stack-output') }],
  ['parameters', { blocks, settings: per('parameter') }],
  [
    'one owner of both',
    {
      blocks: {
        ...blocks,
        report: { type: 'ecs-task', parent: 'inside', owner: 'nights' },
      },
      settings: per('export'),
    },
  ],
  [
    'a schedule of another microservice, which starts it from where the task is',
    {
      blocks: { ...blocks, nightly: { type: 'schedule', owner: 'nights' } },
      connections: [['nightly', 'triggers', 'report']],
      settings: per('export'),
    },
  ],
  [
    'exports of what keeps its id',
    {
      blocks: {
        reports: 'microservice',
        nights: 'microservice',
        work: { type: 'lambda-function', owner: 'nights' },
        jobs: { type: 'sqs-queue', owner: 'reports' },
      },
      connections: [['work', 'sends', 'jobs']],
      settings: per('export'),
    },
  ],
];

const message =
  'Each change of report makes another revision of its task definition, and nightly imports which one it is: CloudFormation refuses the change. Let values cross as outputs that are read, or let one microservice own both.';

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a task that another microservice starts',
    { blocks, settings: per('export') },
    { messages: [message], fixes: ['Let values cross as outputs that are read'] },
  ],
  [
    'the same where exports are what nobody chose',
    { blocks, settings: { stacks: { layout: 'per-service' } } },
    { messages: [message], fixes: ['Let values cross as outputs that are read'] },
  ],
];

describe('export-coupling', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(exportCoupling, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(exportCoupling, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
