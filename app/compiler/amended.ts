// What somebody changed by hand of what a connection generates: actions it may not grant, or must
// besides, and other names for its variables. The code hosts at its ends heed that while it compiles,
// so that no kind of connection needs to know.
import type { CodeHost } from '../catalog/traits/code.ts';
import type { ConnectionScope } from '../catalog/traits/resource.ts';
import type { Handles } from '../catalog/traits.ts';
import { allow, type Statement } from '../cloudformation/policy.ts';
import type { Value } from '../cloudformation/template.ts';
import type { Amendments } from '../design/schema.ts';
import { sameJson } from '../json.ts';

export interface Amended {
  /** The ends' handles, with code hosts that heed the amendments. */
  readonly ends: readonly [Handles, Handles];
  /** To be run once the connection is compiled: grants what it must besides. */
  finish(): void;
}

export function amended(
  ends: readonly [Handles, Handles],
  amendments: Amendments | undefined,
  scope: ConnectionScope,
): Amended {
  if (!amendments) return { ends, finish: () => undefined };
  const { withheld = [], granted = [], variables = {} } = amendments;
  const about: { readonly codeHost: CodeHost; readonly resource: Value }[] = [];

  const heed = (codeHost: CodeHost): CodeHost => ({
    ...codeHost,
    grant: (statement) => {
      const resource = statement.Resource ?? '*';
      const known = about.some(
        (one) => one.codeHost === codeHost && sameJson(one.resource, resource),
      );
      if (!known) about.push({ codeHost, resource });
      const actions = actionsOf(statement).filter((action) => !withheld.includes(action));
      if (actions.length > 0) codeHost.grant({ ...statement, Action: allow(actions, '*').Action });
    },
    environment: (name, value) =>
      codeHost.environment(
        Object.hasOwn(variables, name) ? (variables[name] ?? name) : name,
        value,
      ),
  });

  const withHosts = (handles: Handles): Handles => {
    const { codeHost, consumer } = handles;
    return {
      ...handles,
      ...(codeHost && { codeHost: heed(codeHost) }),
      ...(consumer?.as === 'function' && {
        consumer: { ...consumer, codeHost: heed(consumer.codeHost) },
      }),
    };
  };

  return {
    ends: [withHosts(ends[0]), withHosts(ends[1])],
    finish: () => {
      if (granted.length === 0) return;
      if (about.length === 0)
        scope.problem(
          `${scope.fromName} → ${scope.toName} grants nothing by itself, so there is nothing ${granted.join(', ')} could be allowed on.`,
          'Take the action back, or allow it on the role with an override.',
        );
      for (const { codeHost, resource } of about) codeHost.grant(allow(granted, resource));
    },
  };
}

const actionsOf = ({ Action }: Statement): readonly string[] =>
  typeof Action === 'string' ? [Action] : Action;
