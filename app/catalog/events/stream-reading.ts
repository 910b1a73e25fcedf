// How a stream's records are read, by Lambda or by a pipe: both take the same settings by other names.
import type { ValueObject } from '../../cloudformation/template.ts';
import type { DeliveryOptions } from '../traits/messaging.ts';
import type { Resource } from '../traits/resource.ts';
import { SECONDS_AN_HOUR } from './rule-target.ts';

export const streamMapping = (
  options: DeliveryOptions,
  failures: Resource | undefined,
): ValueObject => ({
  StartingPosition: options.startingPosition,
  ...batches(options),
  // One bad record must not hold up its shard until it expires.
  BisectBatchOnFunctionError: options.bisect,
  ...limits(options),
  ...(failures && { DestinationConfig: { OnFailure: { Destination: failures.get('Arn') } } }),
});

export const streamPipe = (
  options: DeliveryOptions,
  failures: Resource | undefined,
): ValueObject => ({
  StartingPosition: options.startingPosition,
  ...batches(options),
  ...(options.bisect && { OnPartialBatchItemFailure: 'AUTOMATIC_BISECT' }),
  ...limits(options),
  ...(failures && { DeadLetterConfig: { Arn: failures.get('Arn') } }),
});

const batches = ({ batchSize, batchingWindow }: DeliveryOptions): ValueObject => ({
  BatchSize: batchSize,
  ...(batchingWindow > 0 && { MaximumBatchingWindowInSeconds: batchingWindow }),
});

const limits = ({ maximumRetries, maximumAge, parallelization }: DeliveryOptions): ValueObject => ({
  MaximumRetryAttempts: maximumRetries,
  MaximumRecordAgeInSeconds: maximumAge * SECONDS_AN_HOUR,
  ...(parallelization > 1 && { ParallelizationFactor: parallelization }),
});
