import { ecsService } from '../../../catalog/blocks/compute/ecs-service.ts';
import { elasticache } from '../../../catalog/blocks/data/elasticache.ts';
import type { Block } from '../../../design/schema.ts';
import { type BlockView, defineRule, type RuleContext } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const singleAz = defineRule({
  id: 'single-az',
  title: 'A service or cache that runs once',
  area: 'resilience',
  severity: 'warning',
  why: 'What runs once runs in one Availability Zone, and is away whenever its only copy fails or is replaced.',
  source: sources.severalZones,
  judges: 'design',
  check: (context) =>
    context.blocks
      // Databases are another rule's: their data is at stake as well.
      .filter(({ signals }) => signals.redundancy !== undefined && signals.redundancy < 2)
      .filter(({ traits, signals }) => (traits.codeHost ?? traits.store) && !signals.stateful)
      .map((view) => {
        const values = twice(view, context);
        const name = nameOf(view);
        return {
          message:
            view.signals.redundancy === 0
              ? `${name} may have no task at all: what needs ${name} then fails. Run two at least, and they are put into different zones.`
              : `There is one ${name}, in one zone: when it fails, or its zone, what needs ${name} fails too. Run two, and they are put into different zones.`,
          blocks: [view.block.id],
          fixes: values
            ? [
                {
                  title: `Run two of ${name}`,
                  edits: [{ edit: 'set-properties' as const, args: { id: view.block.id, values } }],
                },
              ]
            : [],
        };
      }),
});

/** What makes it two, by type. */
function twice({ block }: BlockView, { properties }: RuleContext): Block['properties'] | undefined {
  const service = properties(ecsService, block);
  if (service) return { minimumTasks: 2, ...(service.maximumTasks < 2 && { maximumTasks: 2 }) };
  return block.type === elasticache.type ? { nodes: 2 } : undefined;
}
