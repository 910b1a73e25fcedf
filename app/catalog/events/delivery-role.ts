import { pseudo } from '../../cloudformation/intrinsics.ts';
import { POLICY_VERSION, type Statement } from '../../cloudformation/policy.ts';
import { policyDocument } from '../identity/role.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';

/**
 * The role under which a service delivers. It is assumed for this account's resources only: the
 * service works for others, too. Source: EventBridge user guide, "Cross-service confused deputy
 * prevention"; a condition on the rule or pipe itself would be a circular dependency.
 */
export const deliveryRole = (
  scope: ConnectionScope,
  service: string,
  statements: readonly Statement[],
): Resource =>
  scope.resource('Role', 'AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Version: POLICY_VERSION,
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: service },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'aws:SourceAccount': pseudo('AWS::AccountId') } },
        },
      ],
    },
    Policies: [{ PolicyName: 'delivery', PolicyDocument: policyDocument(statements) }],
  });
