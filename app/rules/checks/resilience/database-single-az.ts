import { rdsDatabase } from '../../../catalog/blocks/data/rds-database.ts';
import { defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const databaseSingleAz = defineRule({
  id: 'database-single-az',
  title: 'A database in one Availability Zone',
  area: 'resilience',
  severity: 'warning',
  why: 'When its zone fails, or its instance is patched, the database is away, and so is everything that needs it.',
  source: sources.multiAz,
  check: ({ blocks, properties }) =>
    blocks
      .filter(({ traits, signals }) => traits.store && signals.stateful && signals.redundancy === 1)
      .map((view) => ({
        message: `${nameOf(view)} runs in one Availability Zone: when that fails, everything that needs ${nameOf(view)} stands still. Give it a standby in a second zone.`,
        blocks: [view.block.id],
        fixes: properties(rdsDatabase, view.block)
          ? [
              {
                title: `Give ${nameOf(view)} a standby in another zone`,
                edits: [
                  {
                    edit: 'set-properties' as const,
                    args: { id: view.block.id, values: { multiAz: true } },
                  },
                ],
              },
            ]
          : [],
      })),
});
