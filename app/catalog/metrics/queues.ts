import type { Observable } from '../traits/operations.ts';
import type { Resource } from '../traits/resource.ts';
import { ANY, lastingAbove, observable } from './metric.ts';

/** Consumers that keep up leave nothing lying for a quarter of an hour, retries included. */
const OLD_SECONDS = 900;

/** Source: SQS developer guide, "Available CloudWatch metrics for Amazon SQS". */
export function queueMetrics(queue: Resource, deadLetterQueue?: Resource): Observable {
  const own = observable('AWS/SQS', { QueueName: queue.get('QueueName') }, [
    {
      signal: 'latency',
      label: 'Age of the oldest message (s)',
      name: 'ApproximateAgeOfOldestMessage',
      statistic: 'Maximum',
      alarm: lastingAbove(OLD_SECONDS),
    },
    {
      signal: 'saturation',
      label: 'Messages waiting',
      name: 'ApproximateNumberOfMessagesVisible',
      statistic: 'Maximum',
    },
    {
      signal: 'traffic',
      label: 'Messages sent',
      name: 'NumberOfMessagesSent',
      statistic: 'Sum',
    },
  ]);
  if (!deadLetterQueue) return own;
  const dead = observable('AWS/SQS', { QueueName: deadLetterQueue.get('QueueName') }, [
    {
      signal: 'errors',
      label: 'Messages in the dead-letter queue',
      name: 'ApproximateNumberOfMessagesVisible',
      statistic: 'Maximum',
      alarm: ANY,
    },
  ]);
  return { metrics: [...dead.metrics, ...own.metrics] };
}
