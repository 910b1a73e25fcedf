import { defineRule } from '../../define-rule.ts';
import { secondCopy } from '../../fixes/second-copy.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const databaseSingleAz = defineRule({
  id: 'database-single-az',
  title: 'A database in one Availability Zone',
  area: 'resilience',
  severity: 'warning',
  why: 'When its zone fails, or its instance is patched, the database is away, and so is everything that needs it.',
  source: sources.multiAz,
  judges: 'block',
  check: (view, context) => {
    const { traits, signals, block } = view;
    // What only developers and tests use may be away for an hour.
    if (!context.production || !traits.store) return [];
    if (!signals.stateful || signals.redundancy !== 1) return [];
    const { advice, fixes } = secondCopy(view, context);
    return [
      {
        message: `${nameOf(view)} runs in one Availability Zone: when that fails, everything that needs ${nameOf(view)} stands still. ${advice}`,
        blocks: [block.id],
        fixes,
      },
    ];
  },
});
