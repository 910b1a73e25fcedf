import { type BlockView, defineRule, type RuleContext } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const noHealthCheck = defineRule({
  id: 'no-health-check',
  title: 'A service nobody asks how it is',
  area: 'resilience',
  severity: 'warning',
  why: 'A process that hangs is still running. Without a health check it keeps its place and its share of the calls, and fails them all.',
  source: sources.healthChecks,
  judges: 'design',
  check: (context) =>
    context.blocks
      .filter((view) => view.signals.healthChecked === false && isCalledDirectly(view, context))
      .map((view) => ({
        message: `A task of ${nameOf(view)} that hangs goes on being called: nothing checks whether it is well. Give ${nameOf(view)} a health check command, or put a load balancer before it.`,
        blocks: [view.block.id],
      })),
});

/** Called, and by no router: those ask themselves. */
function isCalledDirectly({ block }: BlockView, { connections }: RuleContext): boolean {
  const into = connections.filter(({ to, synchronous }) => synchronous && to.block.id === block.id);
  return (
    into.some(({ connection }) => connection.kind === 'calls') &&
    !into.some(({ from }) => from.traits.router)
  );
}
