import type { Observable } from '../traits/operations.ts';
import type { Resource } from '../traits/resource.ts';
import { ANY, observable } from './metric.ts';

/** Source: SNS developer guide, "Monitoring Amazon SNS topics using CloudWatch". */
export const topicMetrics = (topic: Resource): Observable =>
  observable('AWS/SNS', { TopicName: topic.get('TopicName') }, [
    {
      signal: 'errors',
      label: 'Failed deliveries',
      name: 'NumberOfNotificationsFailed',
      statistic: 'Sum',
      alarm: ANY,
    },
    {
      signal: 'traffic',
      label: 'Messages published',
      name: 'NumberOfMessagesPublished',
      statistic: 'Sum',
    },
  ]);
