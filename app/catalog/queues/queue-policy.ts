// A queue has one policy: a second one would replace the first, so everybody adds to the same.
import { allow, POLICY_VERSION, type Statement } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';
import { withKey } from '../encryption/own-key.ts';
import { refusesPlainHttp } from '../identity/plain-http.ts';
import { statementValue } from '../identity/role.ts';
import type { Key } from '../traits/code.ts';
import type { Inbox, Subscriber } from '../traits/messaging.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import { admits } from './dead-letter-queue.ts';

/** Lets a service send to the queue on behalf of one resource. */
export type AdmitService = (service: string, sourceArn: Value) => void;

export function queuePolicy(
  scope: BlockScope,
  queue: Resource,
  { onlyTls, key }: { readonly onlyTls: boolean; readonly key: Key | undefined },
): AdmitService {
  const make = (statements: readonly Statement[]): Resource =>
    scope.resource('Policy', 'AWS::SQS::QueuePolicy', {
      Queues: [queue.ref],
      PolicyDocument: { Version: POLICY_VERSION, Statement: statements.map(statementValue) },
    });
  let policy = onlyTls ? make([refusesPlainHttp('sqs:*', queue.get('Arn'))]) : undefined;
  return (service, sourceArn) => {
    policy ??= make([]);
    policy.append(
      'PolicyDocument.Statement',
      statementValue(admits(queue, service, sourceArn)),
      'statement',
    );
    key?.admit(service);
  };
}

export const subscribedQueue = (
  queue: Resource,
  fifo: boolean,
  admitService: AdmitService,
): Subscriber => ({
  protocol: 'sqs',
  fifo,
  endpoint: queue.get('Arn'),
  admit: (topic) => admitService('sns.amazonaws.com', topic),
});

/** All that services deliver to a FIFO queue is one group, in the order in which it happened. */
export function queueInbox(
  queue: Resource,
  fifo: boolean,
  key: Key | undefined,
  admitService: AdmitService,
): Inbox {
  const group = { MessageGroupId: 'delivered' };
  return {
    arn: queue.get('Arn'),
    statements: withKey([allow(['sqs:SendMessage'], queue.get('Arn'))], key, 'write'),
    admit: admitService,
    target: fifo ? { SqsParameters: group } : {},
    pipeTarget: fifo ? { SqsQueueParameters: group } : {},
  };
}
