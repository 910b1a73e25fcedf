import { z } from 'zod';
import { sub } from '../../../cloudformation/intrinsics.ts';
import { allow } from '../../../cloudformation/policy.ts';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';
import { topicMetrics } from '../../metrics/topics.ts';
import { alarmTopic } from '../../topics/alarm-topic.ts';

export const snsTopic = defineBlock({
  type: 'sns-topic',
  label: 'SNS topic',
  kind: 'SNS topic',
  category: 'messaging',
  icon: 'sns',
  summary: 'Tells everybody who subscribed, without knowing them.',
  newName: 'topic',
  services: ['Amazon SNS'],
  resourceTypes: ['AWS::SNS::Topic', 'AWS::KMS::Key'],
  properties: z.object({
    fifo: field(z.boolean().default(false), {
      label: 'FIFO',
      help: 'Keeps the order; only queues can subscribe. Fixed once deployed.',
    }),
    displayName: field(z.string().max(100).default(''), {
      label: 'Display name',
      help: 'Shown as the sender of e-mails and text messages.',
    }),
    encrypted: field(z.boolean().default(true), {
      label: 'Encrypted',
      help: 'With the AWS managed key for SNS. Other AWS services can’t publish to a topic that uses it.',
      group: 'Safety',
    }),
  }),
  traits: { channel: { verb: 'publishes' }, topic: true, observable: true, alarmAction: true },
  signals: ({ encrypted }) => ({ encrypted, scales: true, stateful: false }),
  chips: ({ fifo }) => (fifo ? ['FIFO'] : []),
  compile: ({ fifo, displayName, encrypted }, scope) => {
    const topic = scope.resource('', 'AWS::SNS::Topic', {
      ...(fifo && {
        // SNS takes no generated name for a FIFO topic: it must end so.
        TopicName: sub(`\${AWS::StackName}-${scope.logicalId}.fifo`),
        FifoTopic: true,
        ContentBasedDeduplication: true,
      }),
      ...(displayName && { DisplayName: displayName }),
    });
    return {
      channel: {
        statements: [allow(['sns:Publish'], topic.ref)],
        variables: [{ suffix: 'TOPIC_ARN', value: topic.ref }],
      },
      topic: { arn: topic.ref, fifo },
      observable: topicMetrics(topic),
      alarmAction: alarmTopic(scope, topic, encrypted),
      reference: topic.ref,
    };
  },
});
