import { autoScalingGroup } from '../../../catalog/blocks/compute/auto-scaling-group.ts';
import { ecsService } from '../../../catalog/blocks/compute/ecs-service.ts';
import { counted } from '../../../counted.ts';
import { type BlockView, defineRule, type Fix, type NearContext } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const noAutoscaling = defineRule({
  id: 'no-autoscaling',
  title: 'A service that doesn’t grow with its load',
  area: 'resilience',
  severity: 'info',
  why: 'A fixed number of tasks is too small in a rush, and too large, and paid for, the rest of the time.',
  source: sources.demand,
  judges: 'block',
  check: (view, context) => {
    // Nobody rushes to what only developers and tests use.
    if (!context.production || !view.traits.codeHost || view.signals.scales !== false) return [];
    const { redundancy } = view.signals;
    const copies =
      redundancy === undefined ? 'as many copies' : counted(redundancy, 'copy', 'copies');
    return [
      {
        message: `${nameOf(view)} always runs in ${copies}: a rush finds too few, a quiet night too many. Let it scale.`,
        blocks: [view.block.id],
        fixes: roomToGrow(view, context),
      },
    ];
  },
});

function roomToGrow(view: BlockView, { properties }: NearContext): readonly Fix[] {
  const { id } = view.block;
  const grow = (most: number, limit: number, what: string, property: string): readonly Fix[] =>
    most > limit
      ? []
      : [
          {
            title: `Let ${nameOf(view)} grow to ${most} ${what}`,
            edits: [{ edit: 'set-properties', args: { id, values: { [property]: most } } }],
          },
        ];
  const service = properties(ecsService, view.block);
  if (service) return grow(threefold(service.minimumTasks), MOST_TASKS, 'tasks', 'maximumTasks');
  const group = properties(autoScalingGroup, view.block);
  return group
    ? grow(threefold(group.minimumInstances), MOST_INSTANCES, 'instances', 'maximumInstances')
    : [];
}

const threefold = (least: number): number => Math.max(3 * least, 3);

/** What the blocks' schemas allow. */
const MOST_TASKS = 1000;
const MOST_INSTANCES = 500;
