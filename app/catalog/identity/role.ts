import { sub } from '../../cloudformation/intrinsics.ts';
import { assumedBy, POLICY_VERSION, type Statement } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { Suffix } from '../suffixes.ts';
import type { Resource, ResourceAttributes } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

/** A role one AWS service may assume, with the statements its own block needs from the start. */
export function role(
  scope: Pick<BlockScope, 'resource'>,
  suffix: Suffix,
  service: string,
  rights: { readonly managed?: readonly string[]; readonly statements?: readonly Statement[] },
  attributes: ResourceAttributes = {},
): Resource {
  const { managed = [], statements = [] } = rights;
  return scope.resource(
    suffix,
    'AWS::IAM::Role',
    {
      AssumeRolePolicyDocument: assumedBy(service),
      ...(managed.length > 0 && { ManagedPolicyArns: managed.map(awsManaged) }),
      ...(statements.length > 0 && {
        Policies: [{ PolicyName: 'own', PolicyDocument: policyDocument(statements) }],
      }),
    },
    attributes,
  );
}

export const policyDocument = (statements: readonly Statement[]): Value => ({
  Version: POLICY_VERSION,
  Statement: statements.map(statementValue),
});

/** A statement as a template value: interfaces have no index signature, values need one. */
export const statementValue = (statement: Statement): Value => ({ ...statement });

const awsManaged = (name: string): Value => sub(`arn:\${AWS::Partition}:iam::aws:policy/${name}`);
