import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { functionOverloadsDatabase } from './function-overloads-database.ts';

const valid: readonly [string, Sketch][] = [
  [
    'functions that a schedule, a stream or a limited queue starts, and nobody else',
    {
      blocks: {
        nightly: 'schedule',
        clicks: 'kinesis-stream',
        orders: 'sqs-queue',
        a: 'lambda-function',
        b: 'lambda-function',
        c: 'lambda-function',
        data: 'rds-database',
      },
      connections: [
        ['nightly', 'triggers', 'a'],
        ['clicks', 'triggers', 'b'],
        ['orders', 'triggers', 'c', { maximumConcurrency: 5 }],
        ['a', 'reads', 'data'],
        ['b', 'writes', 'data'],
        ['c', 'reads-and-writes', 'data'],
      ],
    },
  ],
  [
    'a limit, a table, a service, and a proxy',
    {
      blocks: {
        a: { type: 'lambda-function', properties: { reservedConcurrency: 5 } },
        b: 'lambda-function',
        c: 'ecs-service',
        data: 'rds-database',
        table: 'dynamodb-table',
        pool: { type: 'rds-proxy', properties: { database: 'data' } },
      },
      connections: [
        ['a', 'reads', 'data'],
        ['b', 'reads', 'table'],
        ['c', 'reads', 'data'],
        ['b', 'reads', 'pool'],
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a schedule beside callers',
    {
      blocks: {
        nightly: 'schedule',
        api: 'http-api',
        report: 'lambda-function',
        data: 'rds-database',
      },
      connections: [
        ['nightly', 'triggers', 'report'],
        ['api', 'routes-to', 'report'],
        ['report', 'reads', 'data'],
      ],
    },
    {
      messages: [
        'Nothing limits how many runs of report open a connection to data at once: a burst shuts everybody else out. Allow it a number that data can serve, or put an RDS Proxy between them.',
      ],
      fixes: ['Run report 20 times at once, at most'],
    },
  ],
  [
    'a function without a limit',
    {
      blocks: { report: 'lambda-function', data: 'rds-database' },
      connections: [['report', 'reads', 'data']],
    },
    {
      messages: [
        'Nothing limits how many runs of report open a connection to data at once: a burst shuts everybody else out. Allow it a number that data can serve, or put an RDS Proxy between them.',
      ],
      fixes: ['Run report 20 times at once, at most'],
    },
  ],
];

describe('function-overloads-database', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(functionOverloadsDatabase, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(functionOverloadsDatabase, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
