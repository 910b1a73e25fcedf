import { slot, sub } from '../../cloudformation/intrinsics.ts';
import { pascalCase } from '../pascal-case.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import type { Guarded, Route, Router } from '../traits/routing.ts';
import type { BlockScope } from '../traits.ts';
import { executeArn, guard, invocationUri, mayAsk } from './guard.ts';
import { httpIntegration } from './http-integration.ts';
import { vpcLinks } from './vpc-link.ts';

/** An HTTP API's routes: each has an integration with its target, and asks who calls if told to. */
export function httpRoutes(
  block: BlockScope,
  api: Resource,
): { readonly router: Router; readonly guarded: Guarded } {
  const keys = new Set<string>();
  const linkTo = vpcLinks();
  const doors = guard(block);
  return {
    router: {
      route: (target, route, scope) => {
        // Only a route with a path variable can hand the path on to an address.
        const key = routable(route, target.as !== 'external', keys, scope);
        const integrated = key && httpIntegration(target, route, linkTo, scope);
        if (!key || !integrated) return;
        keys.add(key);
        const made = scope.resource('Integration', 'AWS::ApiGatewayV2::Integration', {
          ApiId: api.ref,
          ...integrated,
        });
        const own = scope.only(routeId(api, key), 'Route', 'AWS::ApiGatewayV2::Route', {
          ApiId: api.ref,
          RouteKey: key,
          Target: sub(`integrations/${slot(made.logicalId)}`),
          AuthorizationType: 'NONE',
        });
        doors.watch(own, route.authorization);
        if (target.as === 'function')
          target.consumer.permit(
            scope,
            'Permission',
            'apigateway.amazonaws.com',
            executeArn(api, '*'),
          );
      },
    },
    guarded: {
      authorize: (by, { scopes, cacheSeconds }, scope) => {
        if (!doors.free(scope)) return;
        const isFunction = 'codeHost' in by;
        const authorizer = scope.resource('Authorizer', 'AWS::ApiGatewayV2::Authorizer', {
          ApiId: api.ref,
          Name: scope.logicalId,
          AuthorizerType: isFunction ? 'REQUEST' : 'JWT',
          IdentitySource: ['$request.header.Authorization'],
          ...(isFunction
            ? {
                AuthorizerUri: invocationUri(by.arn),
                AuthorizerPayloadFormatVersion: '2.0',
                EnableSimpleResponses: true,
                AuthorizerResultTtlInSeconds: cacheSeconds,
              }
            : { JwtConfiguration: { Audience: by.audience(), Issuer: by.issuer } }),
        });
        if (isFunction) mayAsk(by, api, scope);
        doors.protect({
          type: isFunction ? 'CUSTOM' : 'JWT',
          authorizer,
          scopes: isFunction ? [] : scopes,
        });
      },
    },
  };
}

const ROUTABLE_PATH = /^[^*]*(?:\/\*)?$/;

/** The route's key, undefined with a problem told where the API can't have it. */
function routable(
  route: Route,
  catchesAll: boolean,
  taken: ReadonlySet<string>,
  scope: ConnectionScope,
): string | undefined {
  if (!ROUTABLE_PATH.test(route.path)) {
    scope.problem(
      `${scope.fromName} → ${scope.toName}: an HTTP API has no path ${route.path}.`,
      'A * may only be the last part of its path, as in /catalog/*.',
    );
    return undefined;
  }
  const key = routeKey(route, catchesAll);
  if (!taken.has(key)) return key;
  scope.problem(
    `${scope.fromName} has two routes ${key}.`,
    'Give one of them another path or method.',
  );
  return undefined;
}

/** `/catalog/*` → `ANY /catalog/{proxy+}`; everything → `$default`. */
export function routeKey(
  { path, method }: Pick<Route, 'path' | 'method'>,
  catchesAll = true,
): string {
  if (catchesAll && path === '/*' && method === 'ANY') return '$default';
  return `${method} ${path.replace(/\*$/, '{proxy+}')}`;
}

/** `POST /orders/{id}` → `ApiPostOrdersIdRoute`: an API has each key once, wherever it leads. */
const routeId = (api: Resource, key: string): string =>
  `${api.logicalId}${pascalCase(key.replace(/^\S+/, (method) => method.toLowerCase()))}Route`;
