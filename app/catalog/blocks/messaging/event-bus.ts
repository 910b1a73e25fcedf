import { z } from 'zod';
import { sub } from '../../../cloudformation/intrinsics.ts';
import { allow } from '../../../cloudformation/policy.ts';
import { defineBlock } from '../../define-block.ts';
import { clipped } from '../../descriptions.ts';
import { keyChoice, ownKey } from '../../encryption/own-key.ts';
import { EVENT_BUS } from '../../encryption/service-admission.ts';
import { busEvents } from '../../events/bus-events.ts';
import { field } from '../../fields.ts';
import { policyDocument } from '../../identity/role.ts';
import { busMetrics } from '../../metrics/events.ts';
import { admits, deadLetterQueue } from '../../queues/dead-letter-queue.ts';

export const eventBus = defineBlock({
  type: 'event-bus',
  label: 'Event bus',
  kind: 'EventBridge bus',
  category: 'messaging',
  icon: 'event-bus',
  summary: 'Takes events from many and hands each to whoever asked for its kind.',
  newName: 'bus',
  services: ['Amazon EventBridge'],
  resourceTypes: [
    'AWS::Events::EventBus',
    'AWS::Events::Archive',
    'AWS::SQS::Queue',
    'AWS::SQS::QueuePolicy',
  ],
  properties: z.object({
    archive: field(z.boolean().default(false), {
      label: 'Archive',
      help: 'Keeps every event, so that it can be replayed.',
      group: 'Safety',
    }),
    archiveDays: field(z.int().min(1).max(3650).default(30), {
      label: 'Keep events',
      unit: 'days',
      group: 'Safety',
      when: { property: 'archive', in: [true] },
    }),
    deadLetterQueue: field(z.boolean().default(true), {
      label: 'Dead-letter queue',
      help: 'Keeps events that can’t be decrypted, or reach no rule for another fault of the bus. Only with a KMS key of your own.',
      group: 'Failures',
      when: { property: 'key', filled: true },
      safe: true,
    }),
    key: keyChoice('a key EventBridge owns'),
  }),
  traits: {
    channel: { verb: 'puts' },
    inbox: true,
    eventSource: { events: 'events' },
    routable: { as: 'service:eventbridge' },
    observable: true,
  },
  signals: ({ archive, key, deadLetterQueue: keeps }) => ({
    encrypted: true,
    scales: true,
    stateful: false,
    backedUp: archive,
    ...(key && { keepsFailures: keeps }),
  }),
  chips: ({ archive, archiveDays }) => (archive ? [`archive of ${archiveDays} days`] : []),
  compile: (chosen, scope) => {
    const key = ownKey(scope, chosen.key);
    const undelivered = key && chosen.deadLetterQueue ? deadLetterQueue(scope) : undefined;
    const bus = scope.resource('', 'AWS::Events::EventBus', {
      // There is no generated name for a bus.
      Name: sub(`\${AWS::StackName}-${scope.logicalId}`),
      Description: clipped(scope.name, 'rule'),
      ...(key && { KmsKeyIdentifier: key.arn }),
      ...(undelivered && { DeadLetterConfig: { Arn: undelivered.get('Arn') } }),
    });
    key?.admit(EVENT_BUS);
    if (undelivered)
      scope.resource('DeadLetterPolicy', 'AWS::SQS::QueuePolicy', {
        Queues: [undelivered.ref],
        PolicyDocument: policyDocument([
          admits(undelivered, 'events.amazonaws.com', bus.get('Arn')),
        ]),
      });
    if (chosen.archive)
      scope.resource('Archive', 'AWS::Events::Archive', {
        SourceArn: bus.get('Arn'),
        RetentionDays: chosen.archiveDays,
        ...(key && { KmsKeyIdentifier: key.arn }),
      });
    const statements = [allow(['events:PutEvents'], bus.get('Arn'))];
    const delivered = {
      EventBridgeEventBusParameters: { DetailType: 'Delivered', Source: scope.logicalId },
    };
    return {
      channel: { statements, variables: [{ suffix: 'BUS', value: bus.ref }] },
      inbox: {
        arn: bus.get('Arn'),
        statements,
        target: {},
        scheduleTarget: {
          EventBridgeParameters: { DetailType: 'Scheduled', Source: scope.logicalId },
        },
        pipeTarget: delivered,
      },
      eventSource: busEvents(bus.ref),
      routable: {
        as: 'service',
        service: 'eventbridge',
        arn: bus.get('Arn'),
        reference: bus.ref,
        statements,
      },
      observable: busMetrics(bus.ref),
      reference: bus.ref,
    };
  },
});
