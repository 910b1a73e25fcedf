import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, TODAY, type Trial, tryRule } from '../../testing/try-rule.ts';
import { noBackup } from './no-backup.ts';

const valid: readonly [string, Sketch][] = [
  [
    'backups of all',
    {
      blocks: {
        table: { type: 'dynamodb-table', properties: { pointInTimeRecovery: true } },
        database: { type: 'rds-database', properties: { backupDays: 1 } },
        bucket: { type: 's3-bucket', properties: { versioning: true } },
        cache: { type: 'elasticache', properties: { snapshotDays: 0 } },
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'no backup of any',
    {
      blocks: {
        bucket: { type: 's3-bucket', properties: { versioning: false } },
        database: { type: 'rds-database', properties: { backupDays: 0 } },
        table: { type: 'dynamodb-table', properties: { pointInTimeRecovery: false } },
      },
    },
    {
      messages: [
        'What is deleted or overwritten in bucket is gone: it keeps no earlier state. Turn versioning on.',
        'What is deleted or overwritten in database is gone: it keeps no earlier state. Keep its backups for a week.',
        'What is deleted or overwritten in table is gone: it keeps no earlier state. Turn point-in-time recovery on.',
      ],
      fixes: [
        'Turn on versioning of bucket',
        'Keep a week of backups of database',
        'Turn on point-in-time recovery of table',
      ],
    },
  ],
];

describe('no-backup', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(noBackup, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(noBackup, sketch(design))).toEqual({ ...QUIET, ...expected });
  });

  it.each(invalid)('lets %s be where nobody depends on it', (_, design) => {
    const settings = { environments: [{ name: 'dev' }, { name: 'prod' }] };
    const here = (environment: string) =>
      tryRule(noBackup, sketch({ ...design, settings }), TODAY, environment);
    expect(here('dev')).toEqual(QUIET);
    expect(here('prod').messages).not.toEqual([]);
  });
});
