import type { Statement } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';
import { policyDocument } from '../identity/role.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

/** The longest SQS keeps a message. Source: SQS API reference, SetQueueAttributes. */
const FOURTEEN_DAYS = 1_209_600;

/** Where messages wait for somebody to look at them, as long as SQS allows. */
export const deadLetterQueue = (scope: BlockScope | ConnectionScope, fifo = false): Resource =>
  scope.resource(
    'DeadLetterQueue',
    'AWS::SQS::Queue',
    {
      ...(fifo && { FifoQueue: true }),
      MessageRetentionPeriod: FOURTEEN_DAYS,
      SqsManagedSseEnabled: true,
    },
    { deletionPolicy: 'Delete' },
  );

/** Lets a service put what it couldn't deliver into a connection's dead-letter queue. */
export function mayReceive(
  scope: ConnectionScope,
  queue: Resource,
  service: string,
  sourceArn: Value,
): void {
  scope.resource('DeadLetterPolicy', 'AWS::SQS::QueuePolicy', {
    Queues: [queue.ref],
    PolicyDocument: policyDocument([admits(queue, service, sourceArn)]),
  });
}

/** One service may send to a queue, on behalf of one resource. */
export const admits = (queue: Resource, service: string, sourceArn: Value): Statement => ({
  Effect: 'Allow',
  Principal: { Service: service },
  Action: 'sqs:SendMessage',
  Resource: queue.get('Arn'),
  Condition: { ArnEquals: { 'aws:SourceArn': sourceArn } },
});
