import { defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';
import { turnOn } from '../../turn-on.ts';
import { nameOf } from '../../wording.ts';

export const noDeploymentCircuitBreaker = defineRule({
  id: 'no-deployment-circuit-breaker',
  title: 'A deployment nobody stops',
  area: 'resilience',
  severity: 'warning',
  why: 'Without a circuit breaker ECS starts tasks of a broken version for ever: the stack waits for hours, and nothing goes back to what worked.',
  source: sources.circuitBreaker,
  check: ({ blocks }) =>
    blocks
      .filter(({ signals }) => signals.deploymentCircuitBreaker === false)
      .map((view) => ({
        message: `A broken version of ${nameOf(view)} is started again and again, and the deployment hangs for hours instead of going back. Turn its deployment circuit breaker on.`,
        blocks: [view.block.id],
        fixes: turnOn(view, 'circuitBreaker', `Let failed deployments of ${nameOf(view)} go back`),
      })),
});
