import { slot, sub } from '../../cloudformation/intrinsics.ts';
import { allow } from '../../cloudformation/policy.ts';
import { deadLetterQueue } from '../queues/dead-letter-queue.ts';
import type { CodeHost } from '../traits/code.ts';
import type { FunctionConsumer, Subscriber } from '../traits/messaging.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import type { Released } from './release.ts';

/** A function, seen by whatever makes it run. */
export function functionConsumer(
  scope: BlockScope,
  resource: Resource,
  released: Released,
  codeHost: CodeHost,
  keepFailures: boolean,
): FunctionConsumer {
  let keeps = !keepFailures;
  return {
    as: 'function',
    arn: released.arn,
    codeHost,
    permit: (connection, suffix, principal, sourceArn) =>
      connection.resource(suffix, 'AWS::Lambda::Permission', {
        Action: 'lambda:InvokeFunction',
        FunctionName: released.alias ? released.arn : resource.ref,
        Principal: principal,
        SourceArn: sourceArn,
      }),
    invokedAsynchronously: () => {
      if (keeps) return;
      keeps = true;
      const failures = deadLetterQueue(scope);
      codeHost.grant(allow(['sqs:SendMessage'], failures.get('Arn')));
      // Lambda checks that the function may send to the queue when this is made.
      scope.resource(
        'FailureDestination',
        'AWS::Lambda::EventInvokeConfig',
        {
          FunctionName: resource.ref,
          Qualifier: released.alias?.name ?? '$LATEST',
          DestinationConfig: { OnFailure: { Destination: failures.get('Arn') } },
        },
        {
          dependsOn: [
            ...codeHost.grantsIn,
            ...(released.alias ? [released.alias.resource.logicalId] : []),
          ],
        },
      );
    },
  };
}

export const subscribedFunction = (
  consumer: FunctionConsumer,
  { alias }: Released,
): Subscriber => ({
  protocol: 'lambda',
  fifo: false,
  // Validators that see a reference to an alias take it for no function.
  endpoint: alias ? sub(slot(alias.resource.logicalId)) : consumer.arn,
  admit: (topic, scope) => {
    consumer.permit(scope, 'Permission', 'sns.amazonaws.com', topic);
    consumer.invokedAsynchronously();
  },
});
