import { z } from 'zod';
import { deliveryRole } from '../../catalog/events/delivery-role.ts';
import { jsonFilter } from '../../catalog/events/json-text.ts';
import { field } from '../../catalog/fields.ts';
import { deadLetterQueue, mayReceive } from '../../catalog/queues/dead-letter-queue.ts';
import { defineConnection } from '../define-connection.ts';

export const subscribes = defineConnection({
  kind: 'subscribes',
  label: 'subscribes',
  summary: 'Gets everything the topic is told, or what a filter lets through.',
  synchronous: false,
  arrows: 'to',
  properties: z.object({
    filter: field(z.string().default(''), {
      label: 'Filter',
      help: 'A filter policy in JSON, such as { "type": ["order-placed"] }. Empty: everything.',
      multiline: 'code',
    }),
    filterOn: field(z.enum(['MessageAttributes', 'MessageBody']).default('MessageBody'), {
      label: 'Filter on',
      help: 'Where the filter looks.',
      options: { MessageAttributes: 'Message attributes', MessageBody: 'Message body' },
    }),
    rawDelivery: field(z.boolean().default(true), {
      label: 'Raw delivery',
      help: 'Queues, HTTPS and Firehose get the message as it was published, without the SNS envelope.',
    }),
    deadLetterQueue: field(z.boolean().default(true), {
      label: 'Dead-letter queue',
      help: 'Keeps what SNS can’t deliver after all its tries.',
    }),
  }),
  fits: (from, to) => (from.topic && to.subscriber ? 2 : 0),
  compile: (chosen, from, to, scope) => {
    const { topic } = from;
    const { subscriber } = to;
    if (!topic || !subscriber) return;
    if (topic.fifo && subscriber.protocol !== 'sqs')
      scope.problem(
        `${scope.fromName} is a FIFO topic: only queues can subscribe to it, not ${scope.toName}.`,
        'Put a queue between them, or turn FIFO off.',
      );
    if (!topic.fifo && subscriber.fifo)
      scope.problem(
        `${scope.toName} is a FIFO queue, which can't subscribe to ${scope.fromName}, a standard topic.`,
        'Make both FIFO or both standard.',
      );
    subscriber.admit(topic.arn, scope);
    const role =
      subscriber.statements && deliveryRole(scope, 'sns.amazonaws.com', subscriber.statements);
    const undelivered = chosen.deadLetterQueue ? deadLetterQueue(scope, topic.fifo) : undefined;
    if (undelivered) mayReceive(scope, undelivered, 'sns.amazonaws.com', topic.arn);
    const filter = jsonFilter(chosen.filter, scope, {
      owner: `${scope.fromName} → ${scope.toName}`,
      what: 'filter',
      example: '{ "type": ["order-placed"] }',
    });
    scope.resource('Subscription', 'AWS::SNS::Subscription', {
      TopicArn: topic.arn,
      Protocol: subscriber.protocol,
      Endpoint: subscriber.endpoint,
      ...(role && { SubscriptionRoleArn: role.get('Arn') }),
      ...(RAW.has(subscriber.protocol) && { RawMessageDelivery: chosen.rawDelivery }),
      ...(filter && { FilterPolicy: filter, FilterPolicyScope: chosen.filterOn }),
      ...(undelivered && { RedrivePolicy: { deadLetterTargetArn: undelivered.get('Arn') } }),
    });
  },
});

/** Protocols that can do without the envelope. Source: SNS API reference, Subscribe. */
const RAW: ReadonlySet<string> = new Set(['sqs', 'https', 'firehose']);
