import { autoScalingGroup } from '../../../catalog/blocks/compute/auto-scaling-group.ts';
import { ecsCluster } from '../../../catalog/blocks/compute/ecs-cluster.ts';
import { ecsService } from '../../../catalog/blocks/compute/ecs-service.ts';
import { elasticache } from '../../../catalog/blocks/data/elasticache.ts';
import type { Block } from '../../../design/schema.ts';
import { type BlockView, defineRule, type NearContext } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const singleAz = defineRule({
  id: 'single-az',
  title: 'A service or cache that runs once',
  area: 'resilience',
  severity: 'warning',
  why: 'What runs once runs in one Availability Zone, and is away whenever its only copy fails or is replaced.',
  source: sources.severalZones,
  judges: 'block',
  check: (view, context) => {
    const { redundancy, stateful } = view.signals;
    const { codeHost, store, networked } = view.traits;
    if (!context.production || redundancy === undefined || redundancy >= 2) return [];
    // Databases are another rule's: their data is at stake as well.
    if (stateful || !(codeHost ?? store ?? networked)) return [];
    const waits = onlyTakesWork(view, context);
    const values = twice(view, context);
    return [
      {
        message: `${whatHappens(view, waits)} Run two${redundancy === 0 ? ' at least' : ''}, and they are put into different zones.`,
        blocks: [view.block.id],
        ...(waits && redundancy === 1 && { severity: 'info' }),
        fixes: values
          ? [
              {
                title: `Run two of ${nameOf(view)}`,
                edits: [{ edit: 'set-properties', args: { id: view.block.id, values } }],
              },
            ]
          : [],
      },
    ];
  },
});

function whatHappens(view: BlockView, waits: boolean): string {
  const name = nameOf(view);
  if (view.signals.redundancy === 0)
    return `${name} may have nothing running at all: what needs ${name} then fails.`;
  if (!view.traits.codeHost && !view.traits.store)
    return `${name} may have one instance only, in one zone: when it fails, or its zone, so does all that runs on it.`;
  return waits
    ? `There is one ${name}, in one zone: when it fails, or its zone, what it works on waits until another has started.`
    : `There is one ${name}, in one zone: when it fails, or its zone, what needs ${name} fails too.`;
}

/** It fetches what waits for it, and nobody asks it anything: a worker. */
function onlyTakesWork({ block }: BlockView, { incoming }: NearContext): boolean {
  const into = incoming(block.id).filter(({ definition }) => !definition?.aside);
  return (
    into.some(({ connection }) => connection.kind === 'triggers') &&
    !into.some(({ synchronous }) => synchronous)
  );
}

/** What makes it two, by type. */
function twice({ block }: BlockView, { properties }: NearContext): Block['properties'] | undefined {
  const service = properties(ecsService, block);
  if (service) return { minimumTasks: 2, ...(service.maximumTasks < 2 && { maximumTasks: 2 }) };
  const group = properties(autoScalingGroup, block) ?? properties(ecsCluster, block);
  if (group)
    return { minimumInstances: 2, ...(group.maximumInstances < 2 && { maximumInstances: 2 }) };
  return block.type === elasticache.type ? { nodes: 2 } : undefined;
}
