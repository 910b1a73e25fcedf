// A deployment goes on in the account when its page is reloaded. What the page knew is kept for the
// life of the tab, so that the next page picks it up and fills in what it missed.
import type { Host } from '#app/host/contract.ts';
import type { Outcome } from '#app/host/deploy.ts';
import { sayFailure } from '../notices/notices.ts';
import { useDeployment } from '../store/deployment-store.ts';
import { type Deployment, isUnderway } from './deployment.ts';

const KEY = 'stackwright.deployment';

/** Of all tabs; the first that runs is the one to go on with. */
export function keep(deployments: readonly Deployment[]): void {
  const running = deployments.find(({ phase }) => phase === 'running');
  if (running) sessionStorage.setItem(KEY, JSON.stringify(running));
  else if (!deployments.some(isUnderway)) sessionStorage.removeItem(KEY);
}

function kept(): Extract<Deployment, { phase: 'running' }> | undefined {
  const text = sessionStorage.getItem(KEY);
  if (text === null) return undefined;
  sessionStorage.removeItem(KEY);
  try {
    // Written by `keep` in this tab, by this version or by one that was reloaded into this one.
    const deployment = JSON.parse(text) as Deployment;
    return deployment.phase === 'running' ? deployment : undefined;
  } catch {
    return undefined; // cut off: the stack is still there to be looked at
  }
}

/** Returns whether there was one to go on with. */
export async function resume(host: Host): Promise<boolean> {
  const deployment = kept();
  if (!deployment) return false;
  const { send } = useDeployment.getState();
  send({ kind: 'restore', deployment });
  const { subject, id, operation } = deployment;
  const { target, stack } = subject;
  const described = await host.call('deploy.describe', { target, stack });
  if (!described.ok) {
    sayFailure(`What became of ${stack} could not be read`, described.failure);
    return true;
  }
  const now = Date.now();
  if (!described.value) {
    const status = 'DELETE_COMPLETE';
    const outcome: Outcome =
      operation === 'delete'
        ? { state: 'complete', status }
        : { state: 'failed', status, causes: [] };
    send({ kind: 'ended', id, outcome, now });
    return true;
  }
  const { status, reason, resources } = described.value;
  send({ kind: 'described', id, resources });
  if (status.endsWith('_IN_PROGRESS')) return true;
  const failed = /FAILED|ROLLBACK/.test(status);
  send({
    kind: 'ended',
    id,
    now,
    outcome: failed
      ? {
          state: 'failed',
          status,
          causes: reason
            ? [{ logicalId: stack, type: 'AWS::CloudFormation::Stack', status, reason }]
            : [],
        }
      : { state: 'complete', status },
  });
  return true;
}
