import type { Json } from '../../../json.ts';
import { defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const noBackup = defineRule({
  id: 'no-backup',
  title: 'Data without a backup',
  area: 'resilience',
  severity: 'warning',
  why: 'A faulty release or a wrong click deletes data as surely as a failed disk. Only an earlier copy brings it back.',
  source: sources.backups,
  check: ({ blocks }) =>
    blocks
      .filter(({ signals }) => signals.stateful && signals.backedUp === false)
      .map((view) => {
        const backup = BACKUPS[view.block.type];
        return {
          message: `What is deleted or overwritten in ${nameOf(view)} is gone: it keeps no earlier state. ${backup?.advice ?? 'Turn its backups on.'}`,
          blocks: [view.block.id],
          fixes: backup
            ? [
                {
                  title: `${backup.title} ${nameOf(view)}`,
                  edits: [
                    {
                      edit: 'set-properties' as const,
                      args: { id: view.block.id, values: backup.values },
                    },
                  ],
                },
              ]
            : [],
        };
      }),
});

interface Backup {
  readonly advice: string;
  readonly title: string;
  readonly values: { readonly [property: string]: Json };
}

const BACKUPS: { readonly [type: string]: Backup | undefined } = {
  'dynamodb-table': {
    advice: 'Turn point-in-time recovery on.',
    title: 'Turn on point-in-time recovery of',
    values: { pointInTimeRecovery: true },
  },
  'efs-file-system': {
    advice: 'Let AWS Backup copy it every day.',
    title: 'Turn on backups of',
    values: { backups: true },
  },
  'rds-database': {
    advice: 'Keep its backups for a week.',
    title: 'Keep a week of backups of',
    values: { backupDays: 7 },
  },
  's3-bucket': {
    advice: 'Turn versioning on.',
    title: 'Turn on versioning of',
    values: { versioning: true },
  },
};
