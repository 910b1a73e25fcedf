import { ecsService } from '../../../catalog/blocks/compute/ecs-service.ts';
import { defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const noAutoscaling = defineRule({
  id: 'no-autoscaling',
  title: 'A service that doesn’t grow with its load',
  area: 'resilience',
  severity: 'info',
  why: 'A fixed number of tasks is too small in a rush, and too large, and paid for, the rest of the time.',
  source: sources.demand,
  judges: 'design',
  check: ({ blocks, properties }) =>
    blocks
      .filter(({ traits, signals }) => traits.codeHost && signals.scales === false)
      .map((view) => {
        const service = properties(ecsService, view.block);
        const most = service && Math.max(3 * service.minimumTasks, 3);
        return {
          message: `${nameOf(view)} always runs the same number of tasks: a rush finds too few, a quiet night too many. Let it scale.`,
          blocks: [view.block.id],
          fixes:
            most && most <= MOST_TASKS
              ? [
                  {
                    title: `Let ${nameOf(view)} grow to ${most} tasks`,
                    edits: [
                      {
                        edit: 'set-properties' as const,
                        args: { id: view.block.id, values: { maximumTasks: most } },
                      },
                    ],
                  },
                ]
              : [],
        };
      }),
});

/** What the block's schema allows. */
const MOST_TASKS = 1000;
