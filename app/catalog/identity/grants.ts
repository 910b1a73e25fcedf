// What connections allow a code host to do lives in a policy of its own, made by the first of them.
// Inside the role it would tie the role, and so the code, to everything it talks to, and two blocks
// that know each other would be a circular dependency.
import { POLICY_VERSION, type Statement } from '../../cloudformation/policy.ts';
import type { CodeHost } from '../traits/code.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import { statementValue } from './role.ts';

export function grants(
  scope: BlockScope,
  role: Resource,
): Pick<CodeHost, 'grant' | 'grantsIn'> & { readonly onFirst: (run: () => void) => void } {
  let policy: Resource | undefined;
  const waiting: (() => void)[] = [];
  const grant = (statement: Statement): void => {
    if (!policy) {
      policy = scope.resource('Policy', 'AWS::IAM::Policy', {
        PolicyName: 'connections',
        PolicyDocument: { Version: POLICY_VERSION, Statement: [] },
        Roles: [role.ref],
      });
      for (const run of waiting) run();
    }
    policy.append('PolicyDocument.Statement', statementValue(statement), 'statement');
  };
  return {
    grant,
    grantsIn: [`${scope.logicalId}Policy`],
    onFirst: (run) => {
      waiting.push(run);
    },
  };
}
