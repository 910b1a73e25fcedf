import { slot, sub } from '../../cloudformation/intrinsics.ts';
import { pascalCase } from '../pascal-case.ts';
import type { Resource } from '../traits/resource.ts';
import type { Guarded, Router } from '../traits/routing.ts';
import type { BlockScope } from '../traits.ts';
import { executeArn, guard, invocationUri, mayAsk } from './guard.ts';

const CONNECT = '$connect';

/** A WebSocket API's routes, one for each sort of message; whoever connects may be asked who they are. */
export function webSocketRoutes(
  block: BlockScope,
  api: Resource,
): {
  readonly router: Router;
  readonly guarded: Guarded;
} {
  const keys = new Set<string>();
  const doors = guard(block);
  return {
    router: {
      route: (target, { action, authorization }, scope) => {
        if (target.as !== 'function') {
          scope.problem(
            `${scope.fromName} can't route to ${scope.toName}.`,
            'Put a function between them.',
          );
          return;
        }
        if (keys.has(action)) {
          scope.problem(
            `${scope.fromName} has two routes for ${action}.`,
            'Give one of them another action.',
          );
          return;
        }
        keys.add(action);
        const integration = scope.resource('Integration', 'AWS::ApiGatewayV2::Integration', {
          ApiId: api.ref,
          IntegrationType: 'AWS_PROXY',
          IntegrationUri: invocationUri(target.invokeArn),
        });
        const route = scope.only(
          `${api.logicalId}${pascalCase(action.replace('$', ''))}Route`,
          'Route',
          'AWS::ApiGatewayV2::Route',
          {
            ApiId: api.ref,
            RouteKey: action,
            Target: sub(`integrations/${slot(integration.logicalId)}`),
            AuthorizationType: 'NONE',
          },
        );
        // Only who connects can be asked; messages come over the connection that was let in.
        if (action === CONNECT) doors.watch(route, authorization);
        target.consumer.permit(
          scope,
          'Permission',
          'apigateway.amazonaws.com',
          executeArn(api, '*'),
        );
      },
    },
    guarded: {
      authorize: (by, _, scope) => {
        if (!('codeHost' in by) || !doors.free(scope)) return;
        const authorizer = scope.resource('Authorizer', 'AWS::ApiGatewayV2::Authorizer', {
          ApiId: api.ref,
          Name: scope.logicalId,
          AuthorizerType: 'REQUEST',
          AuthorizerUri: invocationUri(by.arn),
          IdentitySource: ['route.request.header.Authorization'],
        });
        mayAsk(by, api, scope);
        doors.protect({ type: 'CUSTOM', authorizer, scopes: [] });
      },
    },
  };
}
