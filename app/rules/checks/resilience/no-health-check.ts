import { type BlockView, defineRule, type NearContext } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const noHealthCheck = defineRule({
  id: 'no-health-check',
  title: 'A service nobody asks how it is',
  area: 'resilience',
  severity: 'warning',
  why: 'A process that hangs is still running. Without a health check it keeps its place and its share of the calls, and fails them all.',
  source: sources.healthChecks,
  judges: 'block',
  check: (view, context) =>
    view.signals.healthChecked === false && isCalledDirectly(view, context)
      ? [
          {
            message: `A task of ${nameOf(view)} that hangs goes on being called: nothing checks whether it is well. Give ${nameOf(view)} a health check command, or put a load balancer before it.`,
            blocks: [view.block.id],
          },
        ]
      : [],
});

/** Called, and by no router: those ask themselves. */
function isCalledDirectly({ block }: BlockView, { incoming }: NearContext): boolean {
  const into = incoming(block.id).filter(({ synchronous }) => synchronous);
  return (
    into.some(({ connection }) => connection.kind === 'calls') &&
    !into.some(({ from }) => from.traits.router)
  );
}
