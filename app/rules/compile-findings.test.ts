import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../design/testing/sketch.ts';
import { runRules } from './run.ts';
import { brokenFixes, TODAY } from './testing/try-rule.ts';

const cases: readonly [string, Sketch, readonly string[]][] = [
  [
    'bad-property',
    { blocks: { a: { type: 'lambda-function', properties: { timeout: -1, memory: 'big' } } } },
    [
      'Take memory and timeout of a back to the default',
      'Take memory and timeout of a back to the default',
    ],
  ],
  [
    'bad-property',
    {
      settings: { environments: [{ name: 'dev' }] },
      blocks: {
        a: {
          type: 'lambda-function',
          properties: { timeout: -1 },
          environments: { dev: { properties: { memory: 'big', timeout: 'long' } } },
        },
      },
    },
    [
      'Take timeout and memory of a back to the default',
      'Take timeout and memory of a back to the default',
    ],
  ],
  [
    'bad-property',
    {
      blocks: { a: 'ecs-service', b: 'lambda-function' },
      connections: [['a', 'calls', 'b', { retries: 'often' }]],
    },
    ['Take retries of the connection back to the default'],
  ],
  [
    'override-without-resource',
    {
      blocks: {
        a: {
          type: 'sqs-queue',
          properties: { deadLetterQueue: false },
          overrides: {
            '': { DelaySeconds: 1 },
            DeadLetterQueue: { DelaySeconds: 1 },
            Odd: { A: 1 },
          },
        },
      },
    },
    Array.from({ length: 2 }, () => 'Remove the overrides of a that reach nothing'),
  ],
  [
    'incomplete',
    {
      blocks: {
        net: 'vpc',
        Public: { type: 'subnet-tier', parent: 'net', properties: { tier: 'public' } },
        Private: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
        Isolated: { type: 'subnet-tier', parent: 'net', properties: { tier: 'isolated' } },
        alb: 'alb',
        data: 'rds-database',
        web: 'ecs-service',
      },
    },
    ['Move alb into Public', 'Move data into Isolated', 'Move web into Private'],
  ],
  ['incomplete', { blocks: { web: 'ecs-service' } }, []],
  [
    'unfit-connection',
    { blocks: { a: 'dynamodb-table', b: 'vpc' }, connections: [['a', 'calls', 'b']] },
    ['Delete the connection'],
  ],
  [
    'dangling-connection',
    { blocks: { a: 'dynamodb-table' }, connections: [['a', 'calls', 'gone']] },
    ['Delete the connection'],
  ],
];

describe('what the compiler could not do', () => {
  it.each(cases)('%s can be mended', (code, drawn, titles) => {
    const design = sketch(drawn);
    const found = runRules(design, { today: TODAY }).filter(
      ({ rule }) => rule === `compile-${code}`,
    );
    expect(found.flatMap(({ fixes }) => fixes.map(({ title }) => title))).toEqual(titles);
    expect(found.flatMap((finding) => brokenFixes(finding, design, TODAY))).toEqual([]);
  });
});
