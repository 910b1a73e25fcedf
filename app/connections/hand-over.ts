import type { CodeHost, Variable } from '../catalog/traits/code.ts';
import type { ConnectionScope } from '../catalog/traits/resource.ts';
import type { Statement } from '../cloudformation/policy.ts';

/** Gives a code host what it needs to use something: permissions, and where to find it. */
export function handOver(
  codeHost: CodeHost,
  what: { readonly statements: readonly Statement[]; readonly variables: readonly Variable[] },
  scope: ConnectionScope,
): void {
  for (const statement of what.statements) codeHost.grant(statement);
  for (const { suffix, value } of what.variables)
    codeHost.environment(`${scope.variableStem}_${suffix}`, value);
}
