import { defineRule } from '../../define-rule.ts';
import { turnOn } from '../../fixes/turn-on.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const noDeploymentCircuitBreaker = defineRule({
  id: 'no-deployment-circuit-breaker',
  title: 'A deployment nobody stops',
  area: 'resilience',
  severity: 'warning',
  why: 'A broken version that nothing takes back stays: ECS even starts its tasks for ever, and the stack waits for hours.',
  source: sources.circuitBreaker,
  judges: 'block',
  check: (view) =>
    view.signals.deploymentCircuitBreaker === false
      ? [
          {
            message: view.traits.codeHost
              ? `A broken version of ${nameOf(view)} is started again and again, and the deployment hangs for hours instead of going back. Turn its deployment circuit breaker on.`
              : `When a deployment by ${nameOf(view)} fails, the broken version stays until somebody comes. Let it roll back.`,
            blocks: [view.block.id],
            fixes: turnOn(
              view,
              (signals) => signals.deploymentCircuitBreaker === true,
              `Let failed deployments of ${nameOf(view)} go back`,
            ),
          },
        ]
      : [],
});
