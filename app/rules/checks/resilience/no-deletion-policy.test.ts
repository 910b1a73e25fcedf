import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, TODAY, type Trial, tryRule } from '../../testing/try-rule.ts';
import { noDeletionPolicy } from './no-deletion-policy.ts';

const valid: readonly [string, Sketch][] = [
  [
    'the defaults',
    {
      blocks: {
        a: 'dynamodb-table',
        b: 's3-bucket',
        c: 'rds-database',
        d: 'elasticache',
        e: 'sqs-queue',
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a key and a zone, which are more than data',
    {
      blocks: {
        own: { type: 'kms-key', properties: { keep: false } },
        names: { type: 'route-53-zone', properties: { keep: false } },
      },
    },
    {
      messages: [
        'Deleting the stack, or names from it, takes name servers away that a registrar goes on pointing at. Keep it when it is deleted.',
        'Deleting the stack, or own from it, makes what own has encrypted unreadable for ever. Keep it when it is deleted.',
      ],
      fixes: ['Keep names when it is deleted', 'Keep own when it is deleted'],
    },
  ],
  [
    'a table that goes with its stack',
    {
      blocks: {
        orders: { type: 'dynamodb-table', properties: { keep: false, deletionProtection: false } },
      },
    },
    {
      messages: [
        'Deleting the stack, or orders from it, deletes the data in orders as well. Keep it when it is deleted.',
      ],
      fixes: ['Keep orders when it is deleted'],
    },
  ],
];

describe('no-deletion-policy', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(noDeletionPolicy, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(noDeletionPolicy, sketch(design))).toEqual({ ...QUIET, ...expected });
  });

  it.each(invalid)('lets %s be where nobody depends on it', (_, design) => {
    const settings = { environments: [{ name: 'dev' }, { name: 'prod' }] };
    const here = (environment: string) =>
      tryRule(noDeletionPolicy, sketch({ ...design, settings }), TODAY, environment);
    expect(here('dev')).toEqual(QUIET);
    expect(here('prod').messages).not.toEqual([]);
  });
});
