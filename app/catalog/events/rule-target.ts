// Who gets an event from an EventBridge rule, and what happens when it can't be delivered.
import type { ValueObject } from '../../cloudformation/template.ts';
import { deadLetterQueue, mayReceive } from '../queues/dead-letter-queue.ts';
import type { Consumer, DeliveryOptions, Inbox } from '../traits/messaging.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import { deliveryRole } from './delivery-role.ts';

const EVENTBRIDGE = 'events.amazonaws.com';

/** How long EventBridge may try, in hours. Source: EventBridge API reference, RetryPolicy. */
const LONGEST_AGE = 24;

/** Adds a target to a rule, and lets the rule reach it. `id` tells the rule's targets apart. */
export function addTarget(
  rule: Resource,
  id: string,
  to: Consumer | Inbox,
  options: DeliveryOptions,
  scope: ConnectionScope,
): void {
  const undelivered = options.deadLetterQueue ? deadLetterQueue(scope) : undefined;
  rule.append('Targets', {
    Id: id,
    Arn: to.arn,
    ...letIn(rule, to, scope),
    ...(undelivered && { DeadLetterConfig: { Arn: undelivered.get('Arn') } }),
    RetryPolicy: {
      MaximumRetryAttempts: Math.min(options.maximumRetries, MOST_RETRIES),
      MaximumEventAgeInSeconds: Math.min(options.maximumAge, LONGEST_AGE) * SECONDS_AN_HOUR,
    },
  });
  if (undelivered) mayReceive(scope, undelivered, EVENTBRIDGE, rule.get('Arn'));
}

/** Source: EventBridge API reference, RetryPolicy. */
export const MOST_RETRIES = 185;
export const SECONDS_AN_HOUR = 3600;

/** By a permission, by the inbox's own policy, or under a role: what the target says of it. */
function letIn(rule: Resource, to: Consumer | Inbox, scope: ConnectionScope): ValueObject {
  if (isConsumer(to) && to.as === 'function') {
    to.permit(scope, 'Permission', EVENTBRIDGE, rule.get('Arn'));
    to.invokedAsynchronously();
    return {};
  }
  if (!isConsumer(to) && to.refuses) refuse(to.refuses, scope);
  if (!isConsumer(to) && to.admit) {
    to.admit(EVENTBRIDGE, rule.get('Arn'), scope);
    return to.target;
  }
  return { RoleArn: deliveryRole(scope, EVENTBRIDGE, to.statements).get('Arn'), ...to.target };
}

export const isConsumer = (to: Consumer | Inbox): to is Consumer => 'as' in to;

export function refuse(why: string, scope: ConnectionScope): void {
  scope.problem(
    `${scope.toName} ${why}: ${scope.fromName} can't deliver to it.`,
    `Turn FIFO of ${scope.toName} off, or put a function between them.`,
  );
}
