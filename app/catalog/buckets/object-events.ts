import { patternSource } from '../events/pattern-source.ts';
import type { EventSource } from '../traits/messaging.ts';
import type { Resource } from '../traits/resource.ts';

/**
 * Objects that appear in a bucket, by way of EventBridge. The bucket's own notifications would name
 * the function, the function's permission the bucket, and its role perhaps the bucket again: a
 * circular dependency.
 */
export const objectEvents = (bucket: Resource): EventSource =>
  patternSource(({ prefix }) => {
    bucket.set('NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled', true);
    return {
      EventPattern: {
        source: ['aws.s3'],
        'detail-type': ['Object Created'],
        detail: {
          bucket: { name: [bucket.ref] },
          ...(prefix && { object: { key: [{ prefix }] } }),
        },
      },
    };
  });
