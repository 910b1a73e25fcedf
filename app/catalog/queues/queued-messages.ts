import { allow } from '../../cloudformation/policy.ts';
import type { Variable } from '../traits/code.ts';
import type { EventSource } from '../traits/messaging.ts';
import type { Resource } from '../traits/resource.ts';

/** Limits of a queue's event source mapping. Source: Lambda API reference, CreateEventSourceMapping. */
const BATCH_WITHOUT_WINDOW = 10;

const CONSUME = ['sqs:ChangeMessageVisibility', 'sqs:DeleteMessage', 'sqs:ReceiveMessage'];

export function queuedMessages(
  queue: Resource,
  fifo: boolean,
  variables: readonly Variable[],
): EventSource {
  const mayConsume = allow([...CONSUME, 'sqs:GetQueueAttributes'], queue.get('Arn'));
  return {
    polling: { statements: [mayConsume], variables },
    deliver: (consumer, options, scope) => {
      if (consumer.as !== 'function') return;
      const { batchSize, batchingWindow, maximumConcurrency, partialBatchResponse } = options;
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
      consumer.codeHost.grant(mayConsume);
      scope.resource(
        'Mapping',
        'AWS::Lambda::EventSourceMapping',
        {
          EventSourceArn: queue.get('Arn'),
          FunctionName: consumer.arn,
          BatchSize: batchSize,
          ...(batchingWindow > 0 && { MaximumBatchingWindowInSeconds: batchingWindow }),
          ...(maximumConcurrency !== undefined && {
            ScalingConfig: { MaximumConcurrency: maximumConcurrency },
          }),
          ...(partialBatchResponse && { FunctionResponseTypes: ['ReportBatchItemFailures'] }),
        },
        // Lambda checks that the function may read the queue when the mapping is made.
        { dependsOn: consumer.codeHost.grantsIn },
      );
    },
  };
}
