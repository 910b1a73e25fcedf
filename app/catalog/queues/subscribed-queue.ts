import { POLICY_VERSION } from '../../cloudformation/policy.ts';
import { statementValue } from '../identity/role.ts';
import type { Subscriber } from '../traits/messaging.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import { admits } from './dead-letter-queue.ts';

/** A queue has one policy: a second one would replace the first, so every topic adds to the same. */
export function subscribedQueue(scope: BlockScope, queue: Resource, fifo: boolean): Subscriber {
  let policy: Resource | undefined;
  return {
    protocol: 'sqs',
    fifo,
    endpoint: queue.get('Arn'),
    admit: (topic) => {
      policy ??= scope.resource('Policy', 'AWS::SQS::QueuePolicy', {
        Queues: [queue.ref],
        PolicyDocument: { Version: POLICY_VERSION, Statement: [] },
      });
      policy.append(
        'PolicyDocument.Statement',
        statementValue(admits(queue, 'sns.amazonaws.com', topic)),
        'statement',
      );
    },
  };
}
