import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, TODAY, type Trial, tryRule } from '../../testing/try-rule.ts';
import { databaseSingleAz } from './database-single-az.ts';

const valid: readonly [string, Sketch][] = [
  ['two zones', { blocks: { data: { type: 'rds-database', properties: { multiAz: true } } } }],
  [
    'a cache, a table and a bucket',
    {
      blocks: {
        a: { type: 'elasticache', properties: { mode: 'nodes', nodes: 1 } },
        b: 'dynamodb-table',
        c: 's3-bucket',
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a raw database left as it is',
    { blocks: { orders: { type: 'AWS::RDS::DBInstance', properties: { Engine: 'postgres' } } } },
    {
      messages: [
        'orders runs in one Availability Zone: when that fails, everything that needs orders stands still. Give it a standby in a second zone.',
      ],
      fixes: ['Give orders a standby in another zone'],
    },
  ],
  [
    'a cluster without readers, and a search domain',
    {
      blocks: {
        orders: { type: 'aurora-cluster', properties: { readers: 0 } },
        index: { type: 'opensearch-domain', properties: { zones: 1 } },
      },
    },
    {
      messages: [
        'index runs in one Availability Zone: when that fails, everything that needs index stands still. Spread its nodes over two zones.',
        'orders runs in one Availability Zone: when that fails, everything that needs orders stands still. Give it a reader in a second zone, which takes over when the writer fails.',
      ],
      fixes: ['Spread index over two zones', 'Give orders a reader in another zone'],
    },
  ],
  [
    'one zone',
    { blocks: { data: { type: 'rds-database', properties: { multiAz: false } } } },
    {
      messages: [
        'data runs in one Availability Zone: when that fails, everything that needs data stands still. Give it a standby in a second zone.',
      ],
      fixes: ['Give data a standby in another zone'],
    },
  ],
];

describe('database-single-az', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(databaseSingleAz, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(databaseSingleAz, sketch(design))).toEqual({ ...QUIET, ...expected });
  });

  it.each(invalid)('lets %s be where nobody depends on it', (_, design) => {
    const settings = { environments: [{ name: 'dev' }, { name: 'prod' }] };
    const here = (environment: string) =>
      tryRule(databaseSingleAz, sketch({ ...design, settings }), TODAY, environment);
    expect(here('dev')).toEqual(QUIET);
    expect(here('prod').messages).not.toEqual([]);
  });
});
