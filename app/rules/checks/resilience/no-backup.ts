import { defineRule } from '../../define-rule.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const noBackup = defineRule({
  id: 'no-backup',
  title: 'Data without a backup',
  area: 'resilience',
  severity: 'warning',
  why: 'A faulty release or a wrong click deletes data as surely as a failed disk. Only an earlier copy brings it back.',
  source: sources.backups,
  judges: 'block',
  check: (view, { production }) => {
    // What developers and tests keep can be made again.
    if (!production || !view.signals.stateful || view.signals.backedUp !== false) return [];
    const { advice, title } = BACKUPS[view.block.type] ?? ANY;
    return [
      {
        message: `What is deleted or overwritten in ${nameOf(view)} is gone: it keeps no earlier state. ${advice}`,
        blocks: [view.block.id],
        fixes: turnOn(view, (signals) => signals.backedUp === true, `${title} ${nameOf(view)}`),
      },
    ];
  },
});

interface Backup {
  readonly advice: string;
  readonly title: string;
}

const ANY: Backup = { advice: 'Turn its backups on.', title: 'Turn on backups of' };

const BACKUPS: { readonly [type: string]: Backup | undefined } = {
  'dynamodb-table': {
    advice: 'Turn point-in-time recovery on.',
    title: 'Turn on point-in-time recovery of',
  },
  'rds-database': {
    advice: 'Keep its backups for a week.',
    title: 'Keep a week of backups of',
  },
  's3-bucket': { advice: 'Turn versioning on.', title: 'Turn on versioning of' },
};
