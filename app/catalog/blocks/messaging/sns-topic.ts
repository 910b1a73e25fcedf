import { z } from 'zod';
import { sub } from '../../../cloudformation/intrinsics.ts';
import { allow } from '../../../cloudformation/policy.ts';
import { defineBlock } from '../../define-block.ts';
import { keyChoice, ownKey, withKey } from '../../encryption/own-key.ts';
import { field } from '../../fields.ts';
import { topicMetrics } from '../../metrics/topics.ts';
import { mistake } from '../../mistake.ts';
import { alarmTopic } from '../../topics/alarm-topic.ts';
import { topicPolicy } from '../../topics/topic-policy.ts';

export const snsTopic = defineBlock({
  type: 'sns-topic',
  label: 'SNS topic',
  kind: 'SNS topic',
  category: 'messaging',
  icon: 'sns',
  summary: 'Tells everybody who subscribed, without knowing them.',
  newName: 'topic',
  services: ['Amazon SNS'],
  resourceTypes: ['AWS::SNS::Topic', 'AWS::SNS::TopicPolicy', 'AWS::KMS::Key'],
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
      help: 'At rest, with the AWS managed key for SNS or a key of your own.',
      group: 'Safety',
      safe: true,
    }),
    key: keyChoice('the AWS managed key for SNS', {
      when: { property: 'encrypted', in: [true] },
    }),
    onlyTls: field(z.boolean().default(true), {
      label: 'Only over TLS',
      help: 'Refuses what is published over plain HTTP.',
      group: 'Safety',
      safe: true,
    }),
    emails: field(z.array(z.email()).max(50).default([]), {
      label: 'E-mail to',
      help: 'Who is told by e-mail. Each must confirm once.',
      group: 'Delivery',
    }),
  }),
  mistakes: ({ fifo, emails }) =>
    mistake(fifo && emails.length > 0, ['fifo', 'emails'], 'a FIFO topic can’t send e-mails'),
  traits: {
    channel: { verb: 'publishes' },
    topic: true,
    inbox: true,
    routable: { as: 'service:sns' },
    observable: true,
    alarmAction: true,
  },
  signals: ({ encrypted, onlyTls }) => ({
    encrypted,
    encryptedInTransit: onlyTls,
    scales: true,
    stateful: false,
  }),
  chips: ({ fifo }) => (fifo ? ['FIFO'] : []),
  compile: ({ fifo, displayName, encrypted, onlyTls, emails, key: chosen }, scope) => {
    const key = encrypted ? ownKey(scope, chosen) : undefined;
    const topic = scope.resource('', 'AWS::SNS::Topic', {
      ...(fifo && {
        // SNS takes no generated name for a FIFO topic: it must end so.
        TopicName: sub(`\${AWS::StackName}-${scope.logicalId}.fifo`),
        FifoTopic: true,
        ContentBasedDeduplication: true,
      }),
      ...(displayName && { DisplayName: displayName }),
      ...(key && { KmsMasterKeyId: key.arn }),
      ...(emails.length > 0 && {
        Subscription: emails.map((address) => ({ Protocol: 'email', Endpoint: address })),
      }),
    });
    if (onlyTls) topicPolicy(scope, topic);
    const statements = withKey([allow(['sns:Publish'], topic.ref)], key, 'write');
    return {
      channel: {
        statements,
        variables: [{ suffix: 'TOPIC_ARN', value: topic.ref }],
      },
      topic: { arn: topic.ref, fifo },
      // By role, not by policy: the AWS managed key lets in roles of the account, but no service.
      inbox: {
        arn: topic.ref,
        statements,
        target: {},
        pipeTarget: {},
        ...(fifo && { refuses: 'is a FIFO topic, to which AWS services can’t publish' }),
      },
      routable: {
        as: 'service',
        service: 'sns',
        arn: topic.ref,
        reference: topic.ref,
        fifo,
        statements,
      },
      observable: topicMetrics(topic),
      alarmAction: alarmTopic(scope, topic, encrypted, key),
      reference: topic.ref,
    };
  },
});
