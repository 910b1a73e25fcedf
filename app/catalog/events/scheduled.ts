// A schedule of EventBridge Scheduler starts one target under a role: each connection is one.
import { allow } from '../../cloudformation/policy.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import { clipped } from '../descriptions.ts';
import { deadLetterQueue } from '../queues/dead-letter-queue.ts';
import type { Consumer, DeliveryOptions, EventSource, Inbox } from '../traits/messaging.ts';
import type { ConnectionScope } from '../traits/resource.ts';
import { deliveryRole } from './delivery-role.ts';
import { isConsumer, MOST_RETRIES, refuse, SECONDS_AN_HOUR } from './rule-target.ts';

/** How long Scheduler may try, in hours. Source: Scheduler API reference, RetryPolicy. */
const LONGEST_AGE = 24;

export function scheduled(properties: ValueObject, input: string): EventSource {
  const deliver = (
    to: Consumer | Inbox,
    options: DeliveryOptions,
    scope: ConnectionScope,
  ): void => {
    if (isConsumer(to) && to.as === 'function') to.invokedAsynchronously();
    if (!isConsumer(to) && to.refuses) refuse(to.refuses, scope);
    const target = targetOf(to, scope);
    const failures = options.deadLetterQueue ? deadLetterQueue(scope) : undefined;
    const role = deliveryRole(scope, 'scheduler.amazonaws.com', [
      ...(isConsumer(to) && to.as === 'function'
        ? [allow(['lambda:InvokeFunction'], to.arn)]
        : to.statements),
      ...(failures ? [allow(['sqs:SendMessage'], failures.get('Arn'))] : []),
    ]);
    scope.resource('Schedule', 'AWS::Scheduler::Schedule', {
      Description: clipped(`${scope.fromName} triggers ${scope.toName}`, 'rule'),
      ...properties,
      Target: {
        Arn: to.arn,
        RoleArn: role.get('Arn'),
        ...target,
        ...(input && { Input: input }),
        ...(failures && { DeadLetterConfig: { Arn: failures.get('Arn') } }),
        RetryPolicy: {
          MaximumRetryAttempts: Math.min(options.maximumRetries, MOST_RETRIES),
          MaximumEventAgeInSeconds: Math.min(options.maximumAge, LONGEST_AGE) * SECONDS_AN_HOUR,
        },
      },
    });
  };
  return { deliver, deliverTo: deliver };
}

function targetOf(to: Consumer | Inbox, scope: ConnectionScope): { readonly [key: string]: Value } {
  if (isConsumer(to) && to.as === 'function') return {};
  const { scheduleTarget = to.target } = to;
  if (scheduleTarget !== 'none') return scheduleTarget;
  scope.problem(
    `A schedule can't deliver to ${scope.toName}.`,
    `Put a function between ${scope.fromName} and ${scope.toName}.`,
  );
  return {};
}
