import { assumedBy } from '../../cloudformation/policy.ts';
import { policyDocument } from '../identity/role.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import type { Routable } from '../traits/routing.ts';

export type Service = Extract<Routable, { as: 'service' }>;

/** The role under which an API calls an AWS service: that one thing of that one resource. */
export const serviceRole = ({ statements }: Service, scope: ConnectionScope): Resource =>
  scope.resource('Role', 'AWS::IAM::Role', {
    AssumeRolePolicyDocument: assumedBy('apigateway.amazonaws.com'),
    Policies: [{ PolicyName: 'integration', PolicyDocument: policyDocument(statements) }],
  });
