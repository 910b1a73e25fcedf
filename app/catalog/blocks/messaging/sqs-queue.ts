import { z } from 'zod';
import { allow } from '../../../cloudformation/policy.ts';
import { defineBlock } from '../../define-block.ts';
import { keyChoice, ownKey, withKey } from '../../encryption/own-key.ts';
import { field } from '../../fields.ts';
import { queueMetrics } from '../../metrics/queues.ts';
import { deadLetterQueue, queueEncryption } from '../../queues/dead-letter-queue.ts';
import { queueInbox, queuePolicy, subscribedQueue } from '../../queues/queue-policy.ts';
import { queuedMessages } from '../../queues/queued-messages.ts';

export const sqsQueue = defineBlock({
  type: 'sqs-queue',
  label: 'SQS queue',
  kind: 'SQS queue',
  category: 'messaging',
  icon: 'sqs',
  summary: 'Keeps messages until a consumer has dealt with them. Brings its dead-letter queue.',
  newName: 'queue',
  services: ['Amazon SQS'],
  resourceTypes: ['AWS::SQS::Queue', 'AWS::SQS::QueuePolicy'],
  properties: z.object({
    fifo: field(z.boolean().default(false), {
      label: 'FIFO',
      help: 'Keeps the order within a message group and drops duplicates. Fixed once deployed.',
    }),
    visibilityTimeout: field(z.int().min(0).max(43_200).default(180), {
      label: 'Visibility timeout',
      help: 'How long a message is hidden while it is worked on: six times its function’s timeout.',
      unit: 'seconds',
      group: 'Delivery',
    }),
    delay: field(z.int().min(0).max(900).default(0), {
      label: 'Delay',
      help: 'How long a new message waits before anybody sees it.',
      unit: 'seconds',
      group: 'Delivery',
    }),
    retentionDays: field(z.int().min(1).max(14).default(4), {
      label: 'Keep messages',
      help: 'Messages nobody has dealt with are lost after this.',
      unit: 'days',
      group: 'Delivery',
    }),
    deadLetterQueue: field(z.boolean().default(true), {
      label: 'Dead-letter queue',
      help: 'Messages that fail too often go there instead of being tried for ever.',
      group: 'Failures',
      safe: true,
    }),
    maximumReceives: field(z.int().min(1).max(1000).default(5), {
      label: 'Tries',
      help: 'Below five, throttling alone can send good messages there.',
      group: 'Failures',
      when: { property: 'deadLetterQueue', in: [true] },
    }),
    key: keyChoice('a key of SQS, which costs nothing'),
    onlyTls: field(z.boolean().default(true), {
      label: 'Only over TLS',
      help: 'Refuses requests over plain HTTP.',
      group: 'Safety',
      safe: true,
    }),
  }),
  traits: {
    channel: { verb: 'sends' },
    inbox: true,
    eventSource: { events: 'messages' },
    subscriber: true,
    routable: { as: 'service:sqs' },
    observable: true,
  },
  signals: ({ onlyTls, deadLetterQueue: keeps }) => ({
    encrypted: true,
    encryptedInTransit: onlyTls,
    scales: true,
    stateful: false,
    keepsFailures: keeps,
  }),
  chips: ({ fifo, deadLetterQueue: keeps, maximumReceives }) => [
    ...(fifo ? ['FIFO'] : []),
    ...(keeps ? [`DLQ after ${maximumReceives} tries`] : []),
  ],
  compile: (chosen, scope) => {
    const key = ownKey(scope, chosen.key);
    const dead = chosen.deadLetterQueue ? deadLetterQueue(scope, chosen.fifo, key) : undefined;
    const queue = scope.resource(
      '',
      'AWS::SQS::Queue',
      {
        ...(chosen.fifo && { FifoQueue: true, ContentBasedDeduplication: true }),
        VisibilityTimeout: chosen.visibilityTimeout,
        ...(chosen.delay > 0 && { DelaySeconds: chosen.delay }),
        MessageRetentionPeriod: chosen.retentionDays * SECONDS_A_DAY,
        // Waiting for messages instead of asking again and again.
        ReceiveMessageWaitTimeSeconds: 20,
        ...queueEncryption(key),
        ...(dead && {
          RedrivePolicy: {
            deadLetterTargetArn: dead.get('Arn'),
            maxReceiveCount: chosen.maximumReceives,
          },
        }),
      },
      { deletionPolicy: 'Delete' },
    );
    const admitService = queuePolicy(scope, queue, { onlyTls: chosen.onlyTls, key });
    const variables = [{ suffix: 'QUEUE_URL', value: queue.ref }];
    const statements = withKey([allow(['sqs:SendMessage'], queue.get('Arn'))], key, 'write');
    return {
      channel: { statements, variables },
      eventSource: queuedMessages(queue, chosen.fifo, variables, key),
      subscriber: subscribedQueue(queue, chosen.fifo, admitService),
      inbox: queueInbox(queue, chosen.fifo, key, admitService),
      routable: {
        as: 'service',
        service: 'sqs',
        arn: queue.get('Arn'),
        reference: queue.ref,
        fifo: chosen.fifo,
        statements,
      },
      observable: queueMetrics(queue, dead),
      reference: queue.ref,
    };
  },
});

const SECONDS_A_DAY = 86_400;
