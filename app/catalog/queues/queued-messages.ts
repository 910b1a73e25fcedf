import { allow } from '../../cloudformation/policy.ts';
import type { ValueObject } from '../../cloudformation/template.ts';
import { withKey } from '../encryption/own-key.ts';
import { polledSource } from '../events/polled-source.ts';
import type { Key, Variable } from '../traits/code.ts';
import type { DeliveryOptions, EventSource } from '../traits/messaging.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';

/** Limits of a queue's event source mapping. Source: Lambda API reference, CreateEventSourceMapping. */
const BATCH_WITHOUT_WINDOW = 10;

const CONSUME = ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:ReceiveMessage'];

export function queuedMessages(
  queue: Resource,
  fifo: boolean,
  variables: readonly Variable[],
  key?: Key,
): EventSource {
  const statements = withKey(
    [allow([...CONSUME, 'sqs:GetQueueAttributes'], queue.get('Arn'))],
    key,
    'read',
  );
  return polledSource({
    arn: queue.get('Arn'),
    statements,
    polling: { statements, variables },
    recordId: '$.messageId',
    payload: '$.body',
    losesFailures: false,
    prepare: (options, scope) => checkBatches(fifo, options, scope),
    mapping: ({ maximumConcurrency, ...options }) => ({
      ...batches(options),
      ...(maximumConcurrency !== undefined && {
        ScalingConfig: { MaximumConcurrency: maximumConcurrency },
      }),
    }),
    pipe: (options) => ({ SqsQueueParameters: batches(options) }),
  });
}

const batches = ({ batchSize, batchingWindow }: DeliveryOptions): ValueObject => ({
  BatchSize: batchSize,
  ...(batchingWindow > 0 && { MaximumBatchingWindowInSeconds: batchingWindow }),
});

function checkBatches(
  fifo: boolean,
  { batchSize, batchingWindow }: DeliveryOptions,
  scope: ConnectionScope,
): void {
  if (fifo && (batchSize > BATCH_WITHOUT_WINDOW || batchingWindow > 0))
    scope.problem(
      `${scope.fromName} is a FIFO queue: a batch holds at most ${BATCH_WITHOUT_WINDOW} messages and waits for none.`,
      `Set the batch size to ${BATCH_WITHOUT_WINDOW} or less and the batching window to 0.`,
    );
  if (!fifo && batchSize > BATCH_WITHOUT_WINDOW && batchingWindow === 0)
    scope.problem(
      `${scope.fromName} → ${scope.toName}: a batch of ${batchSize} needs a batching window.`,
      `Set the batching window to 1 second or more, or the batch size to ${BATCH_WITHOUT_WINDOW} or less.`,
    );
}
