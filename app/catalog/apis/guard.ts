// Who may call an API. Routes and the authorizer are drawn in any order, so the routes are told once
// all are there.
import { slot, sub } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { FunctionConsumer } from '../traits/messaging.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import type { Route } from '../traits/routing.ts';
import type { BlockScope } from '../traits.ts';

/** What a route says that asks who calls. */
export interface Protection {
  readonly type: string;
  readonly authorizer: Resource;
  readonly scopes: readonly string[];
}

export interface Guard {
  /** A route or method, made without protection. */
  watch(route: Resource, wanted: Route['authorization']): void;
  /** False, with the problem told, where the API has an authorizer already. */
  free(scope: ConnectionScope): boolean;
  protect(protection: Protection): void;
}

export function guard(scope: BlockScope): Guard {
  const routes: Resource[] = [];
  let protection: Protection | undefined;
  scope.onceConnected(() => {
    if (!protection) return;
    const { type, authorizer, scopes } = protection;
    for (const route of routes) {
      route.set('AuthorizationType', type);
      route.set('AuthorizerId', authorizer.ref);
      if (scopes.length > 0) route.set('AuthorizationScopes', scopes);
    }
  });
  return {
    watch: (route, wanted) => {
      if (wanted !== 'none') routes.push(route);
    },
    free: (connection) => {
      if (protection)
        connection.problem(
          `${connection.toName} has two authorizers, and its routes ask one.`,
          'Delete one of the lines that authorize.',
        );
      return protection === undefined;
    },
    protect: (chosen) => {
      protection = chosen;
    },
  };
}

/** Who may invoke on behalf of an API: `part` of it, such as one stage or its authorizers. */
export const executeArn = (api: Resource, part: string): Value =>
  sub(
    `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:${slot(api.logicalId)}/${part}`,
  );

/** Lets the API ask a function who calls. */
export const mayAsk = (by: FunctionConsumer, api: Resource, scope: ConnectionScope): void => {
  by.permit(scope, 'Permission', 'apigateway.amazonaws.com', executeArn(api, 'authorizers/*'));
};

/** A function as REST and WebSocket APIs name it, and authorizers of all. */
export const invocationUri = (functionArn: Value): Value =>
  sub(
    `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${Function}/invocations`,
    { Function: functionArn },
  );

/** The name AWS gives an API. */
export const apiHost = (api: Resource): Value =>
  sub(`${slot(api.logicalId)}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}`);
