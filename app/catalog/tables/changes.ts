import { allow } from '../../cloudformation/policy.ts';
import { deadLetterQueue } from '../queues/dead-letter-queue.ts';
import type { EventSource } from '../traits/messaging.ts';
import type { Resource } from '../traits/resource.ts';

/** A table's stream, read by a function in batches. */
export const tableChanges = (table: Resource, streamIsOff: boolean): EventSource => ({
  deliver: (consumer, options, scope) => {
    if (consumer.as !== 'function') return;
    if (streamIsOff) table.set('StreamSpecification.StreamViewType', 'NEW_AND_OLD_IMAGES');
    const stream = table.get('StreamArn');
    const failures = deadLetterQueue(scope);
    consumer.codeHost.grant(
      allow(
        ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        stream,
      ),
    );
    consumer.codeHost.grant(allow(['dynamodb:ListStreams'], '*'));
    consumer.codeHost.grant(allow(['sqs:SendMessage'], failures.get('Arn')));
    scope.resource(
      'Mapping',
      'AWS::Lambda::EventSourceMapping',
      {
        EventSourceArn: stream,
        FunctionName: consumer.arn,
        StartingPosition: 'TRIM_HORIZON',
        BatchSize: options.batchSize,
        ...(options.batchingWindow > 0 && {
          MaximumBatchingWindowInSeconds: options.batchingWindow,
        }),
        // One bad record must not hold up its shard until it expires.
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: options.maximumRetries,
        DestinationConfig: { OnFailure: { Destination: failures.get('Arn') } },
        ...(options.partialBatchResponse && {
          FunctionResponseTypes: ['ReportBatchItemFailures'],
        }),
      },
      { dependsOn: consumer.codeHost.grantsIn },
    );
  },
});
