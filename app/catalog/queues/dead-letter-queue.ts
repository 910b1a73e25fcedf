import type { Statement } from '../../cloudformation/policy.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import { policyDocument } from '../identity/role.ts';
import type { Key } from '../traits/code.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

/** The longest SQS keeps a message. Source: SQS API reference, SetQueueAttributes. */
const FOURTEEN_DAYS = 1_209_600;

/** Where messages wait for somebody to look at them, as long as SQS allows. */
export const deadLetterQueue = (
  scope: BlockScope | ConnectionScope,
  fifo = false,
  key?: Key,
): Resource =>
  scope.resource(
    'DeadLetterQueue',
    'AWS::SQS::Queue',
    {
      ...(fifo && { FifoQueue: true }),
      MessageRetentionPeriod: FOURTEEN_DAYS,
      ...queueEncryption(key),
    },
    { deletionPolicy: 'Delete' },
  );

/** By a key of SQS, or by one of the user's own. */
export const queueEncryption = (key: Key | undefined): ValueObject =>
  key ? { KmsMasterKeyId: key.arn } : { SqsManagedSseEnabled: true };

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
