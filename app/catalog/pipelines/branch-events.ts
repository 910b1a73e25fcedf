import { assumedBy } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';
import { clipped } from '../descriptions.ts';
import { policyDocument } from '../identity/role.ts';
import type { EventSource, StartedConsumer } from '../traits/messaging.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';

/** Pushes to a branch of a CodeCommit repository, as EventBridge tells of them. */
export const branchEvents = (repository: Resource, branch: string): EventSource => ({
  deliver: (consumer, _, scope) => {
    const target =
      consumer.as === 'function' ? { Arn: consumer.arn } : startedTarget(consumer, scope);
    const rule = scope.resource('Rule', 'AWS::Events::Rule', {
      Description: clipped(`${scope.fromName} triggers ${scope.toName}`, 'rule'),
      EventPattern: {
        source: ['aws.codecommit'],
        'detail-type': ['CodeCommit Repository State Change'],
        resources: [repository.get('Arn')],
        detail: {
          event: ['referenceCreated', 'referenceUpdated'],
          referenceType: ['branch'],
          referenceName: [branch],
        },
      },
      Targets: [{ Id: consumer.as, ...target }],
    });
    if (consumer.as !== 'function') return;
    consumer.permit(scope, 'Permission', 'events.amazonaws.com', rule.get('Arn'));
    consumer.invokedAsynchronously();
  },
});

/** EventBridge starts what isn't a function under a role that may do so. */
function startedTarget(
  consumer: StartedConsumer,
  scope: ConnectionScope,
): { readonly [key: string]: Value } {
  const role = scope.resource('Role', 'AWS::IAM::Role', {
    AssumeRolePolicyDocument: assumedBy('events.amazonaws.com'),
    Policies: [{ PolicyName: 'own', PolicyDocument: policyDocument(consumer.statements) }],
  });
  return { Arn: consumer.arn, RoleArn: role.get('Arn'), ...consumer.target };
}
