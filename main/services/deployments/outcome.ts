import type { Outcome, StackEvent } from '#app/host/deploy.ts';
import { STACK_TYPE } from './events.ts';
import type { Cause } from './validation-failures.ts';

export type Operation = 'create' | 'update' | 'delete';

const COMPLETE: { readonly [O in Operation]: string } = {
  create: 'CREATE_COMPLETE',
  update: 'UPDATE_COMPLETE',
  delete: 'DELETE_COMPLETE',
};

export function outcomeOf(
  operation: Operation,
  status: string,
  events: readonly StackEvent[],
): Outcome {
  return status === COMPLETE[operation]
    ? { state: 'complete', status }
    : { state: 'failed', status, causes: rootFailures(events) };
}

/**
 * Every failure that is not merely a consequence of another one: what was cancelled because
 * something else failed, and stacks that report what failed inside them, are left out. Where nothing
 * else is left, the stack's own reason stands.
 */
export function rootFailures(events: readonly StackEvent[]): Cause[] {
  const failed = events.filter(({ status }) => status.endsWith('_FAILED'));
  const roots = failed.filter(({ type, reason }) => type !== STACK_TYPE && !isCancelled(reason));
  if (roots.length > 0) return distinct(roots);
  const stacks = events.filter(
    ({ type, status, reason }) =>
      type === STACK_TYPE &&
      reason !== null &&
      !isCancelled(reason) &&
      (status.endsWith('_FAILED') || status.endsWith('ROLLBACK_IN_PROGRESS')),
  );
  return distinct(stacks.filter(({ reason }) => !isRequest(reason))).slice(0, 1);
}

const isCancelled = (reason: string | null): boolean =>
  /^Resource (creation|update|deletion|import) cancell?ed/i.test(reason ?? '');

const isRequest = (reason: string | null): boolean => /^User Initiated/i.test(reason ?? '');

function distinct(events: readonly StackEvent[]): Cause[] {
  const causes = new Map<string, Cause>();
  for (const { stack, logicalId, type, status, reason } of events) {
    const key = [stack, logicalId, reason].join('\n');
    if (!causes.has(key))
      causes.set(key, { logicalId, type, status, reason: reason ?? 'No reason is given.' });
  }
  return [...causes.values()];
}
