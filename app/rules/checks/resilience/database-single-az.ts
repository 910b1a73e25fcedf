import { auroraCluster } from '../../../catalog/blocks/data/aurora-cluster.ts';
import { opensearchDomain } from '../../../catalog/blocks/data/opensearch-domain.ts';
import { rdsDatabase } from '../../../catalog/blocks/data/rds-database.ts';
import type { Block } from '../../../design/schema.ts';
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
  judges: 'block',
  check: (view, { production }) => {
    const { traits, signals, block } = view;
    // What only developers and tests use may be away for an hour.
    if (!production || !traits.store || !signals.stateful || signals.redundancy !== 1) return [];
    const name = nameOf(view);
    const remedy = REMEDIES[block.type];
    return [
      {
        message: `${name} runs in one Availability Zone: when that fails, everything that needs ${name} stands still. ${remedy?.advice ?? 'Give it a standby in a second zone.'}`,
        blocks: [block.id],
        fixes: remedy
          ? [
              {
                title: remedy.title(name),
                edits: [{ edit: 'set-properties', args: { id: block.id, values: remedy.values } }],
              },
            ]
          : [],
      },
    ];
  },
});

interface Remedy {
  readonly advice: string;
  readonly title: (name: string) => string;
  readonly values: Block['properties'];
}

const REMEDIES: { readonly [type: string]: Remedy | undefined } = {
  [rdsDatabase.type]: {
    advice: 'Give it a standby in a second zone.',
    title: (name) => `Give ${name} a standby in another zone`,
    values: { multiAz: true },
  },
  [auroraCluster.type]: {
    advice: 'Give it a reader in a second zone, which takes over within a minute.',
    title: (name) => `Give ${name} a reader in another zone`,
    values: { readers: 1 },
  },
  [opensearchDomain.type]: {
    advice: 'Spread its nodes over two zones.',
    title: (name) => `Spread ${name} over two zones`,
    values: { zones: 2 },
  },
};
