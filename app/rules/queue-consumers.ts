// Queues and the functions they trigger: several rules compare the two.
import { sqsQueue } from '../catalog/blocks/messaging/sqs-queue.ts';
import { parseProperties } from '../catalog/fields.ts';
import { triggers } from '../connections/kinds/triggers.ts';
import type { ConnectionView, RuleContext } from './define-rule.ts';
import { isFunction } from './roles.ts';

export interface QueueConsumer {
  readonly view: ConnectionView;
  /** Seconds a message is hidden from others while it is worked on. */
  readonly visibility: number;
  readonly maximumReceives: number;
  readonly hasDeadLetterQueue: boolean;
  /** Seconds the function may take. */
  readonly timeout: number;
  /** Seconds a run may wait for its batch to fill. */
  readonly window: number;
}

/** One for each connection by which a queue triggers a function. */
export function queueConsumers({ connections, properties }: RuleContext): QueueConsumer[] {
  return connections.flatMap((view) => {
    const queue = properties(sqsQueue, view.from.block);
    const timeout = view.to.signals.timeoutSeconds;
    if (!queue || timeout === undefined || !isFunction(view.to)) return [];
    if (view.connection.kind !== triggers.kind) return [];
    const { batchingWindow } = parseProperties(
      triggers.properties,
      view.connection.properties,
    ).values;
    return {
      view,
      visibility: queue.visibilityTimeout,
      maximumReceives: queue.maximumReceives,
      hasDeadLetterQueue: queue.deadLetterQueue,
      timeout,
      window: batchingWindow,
    };
  });
}

/** Longest visibility timeout there is. Source: SQS API reference, SetQueueAttributes. */
const TWELVE_HOURS = 43_200;

/** Six times the function's timeout and the batching window. Source: sources.functionsOnQueues. */
export const advisedVisibility = (timeout: number, window: number): number =>
  Math.min(6 * timeout + window, TWELVE_HOURS);
