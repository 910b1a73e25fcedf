import { auroraCluster } from '../../../catalog/blocks/data/aurora-cluster.ts';
import { opensearchDomain } from '../../../catalog/blocks/data/opensearch-domain.ts';
import { rdsDatabase } from '../../../catalog/blocks/data/rds-database.ts';
import type { Json } from '../../../json.ts';
import { type BlockView, defineRule, type Fix, type RuleContext } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const databaseSingleAz = defineRule({
  id: 'database-single-az',
  title: 'A database in one Availability Zone',
  area: 'resilience',
  severity: 'warning',
  why: 'When its zone fails, or its instance is patched, the database is away, and so is everything that needs it.',
  source: sources.multiAz,
  judges: 'design',
  check: ({ blocks, properties }) =>
    blocks
      .filter(({ traits, signals }) => traits.store && signals.stateful && signals.redundancy === 1)
      .map((view) => ({
        message: `${nameOf(view)} runs in one Availability Zone: when that fails, everything that needs ${nameOf(view)} stands still. Give it a standby in a second zone.`,
        blocks: [view.block.id],
        fixes: standby(view, properties),
      })),
});

function standby(view: BlockView, properties: RuleContext['properties']): readonly Fix[] {
  const { id } = view.block;
  const fix = (title: string, values: { readonly [property: string]: Json }): Fix => ({
    title,
    edits: [{ edit: 'set-properties', args: { id, values } }],
  });
  if (properties(rdsDatabase, view.block))
    return [fix(`Give ${nameOf(view)} a standby in another zone`, { multiAz: true })];
  if (properties(auroraCluster, view.block))
    return [fix(`Give ${nameOf(view)} a reader in another zone`, { readers: 1 })];
  return properties(opensearchDomain, view.block)
    ? [fix(`Spread ${nameOf(view)} over two zones`, { zones: 2 })]
    : [];
}
