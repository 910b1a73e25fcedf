import { clipped } from '../descriptions.ts';
import { deadLetterQueue, mayReceive } from '../queues/dead-letter-queue.ts';
import type { EventSource } from '../traits/messaging.ts';
import type { Resource } from '../traits/resource.ts';

/**
 * Objects that appear in a bucket, by way of EventBridge. The bucket's own notifications would name
 * the function, the function's permission the bucket, and its role perhaps the bucket again: a
 * circular dependency.
 */
export const objectEvents = (bucket: Resource): EventSource => ({
  deliver: (consumer, { prefix, maximumRetries }, scope) => {
    if (consumer.as !== 'function') return;
    bucket.set('NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled', true);
    const undelivered = deadLetterQueue(scope);
    const rule = scope.resource('Rule', 'AWS::Events::Rule', {
      Description: clipped(`${scope.fromName} triggers ${scope.toName}`, 'rule'),
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: {
          bucket: { name: [bucket.ref] },
          ...(prefix && { object: { key: [{ prefix }] } }),
        },
      },
      Targets: [
        {
          Id: 'function',
          Arn: consumer.arn,
          DeadLetterConfig: { Arn: undelivered.get('Arn') },
          RetryPolicy: { MaximumRetryAttempts: maximumRetries, MaximumEventAgeInSeconds: 86_400 },
        },
      ],
    });
    mayReceive(scope, undelivered, 'events.amazonaws.com', rule.get('Arn'));
    consumer.permit(scope, 'Permission', 'events.amazonaws.com', rule.get('Arn'));
    consumer.invokedAsynchronously();
  },
});
