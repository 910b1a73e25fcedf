import type { Value, ValueObject } from '../../cloudformation/template.ts';
import { sameJson } from '../../json.ts';
import { pascalCase } from '../pascal-case.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import type { Guarded, Route, Router } from '../traits/routing.ts';
import type { BlockScope } from '../traits.ts';
import { executeArn, guard, invocationUri, mayAsk } from './guard.ts';
import { restIntegration, SERVICE_RESPONSES, variablesOf } from './rest-integration.ts';
import { type RestPaths, restPaths } from './rest-paths.ts';
import { vpcLinks } from './vpc-link.ts';

export interface RestRoutes {
  readonly router: Router;
  readonly guarded: Guarded;
  readonly paths: RestPaths;
  /** Logical ids of the methods and all else the deployment must wait for. */
  readonly methods: Set<string>;
  /** Everything a deployment takes a picture of: another picture needs another deployment. */
  readonly picture: Value[];
}

/** A REST API's methods on its tree of paths. */
export function restRoutes(block: BlockScope, api: Resource, everyMethod: ValueObject): RestRoutes {
  const paths = restPaths(api);
  const methods = new Set<string>();
  const picture: Value[] = [];
  const keys = new Set<string>();
  const linkTo = vpcLinks();
  const doors = guard(block);
  return {
    paths,
    methods,
    picture,
    router: {
      route: (target, route, scope) => {
        const standing = standingOn(route);
        if (!allowed(route, standing, keys, scope)) return;
        const integrate = restIntegration(target, route, linkTo, scope);
        if (!integrate) return;
        for (const path of standing) {
          const resourceId = paths.resourceOf(path, scope);
          if (resourceId === undefined) return;
          keys.add(`${route.method} ${path}`);
          const stem = paths.all().find(({ id }) => sameJson(id, resourceId))?.stem ?? '';
          const properties: ValueObject = {
            RestApiId: api.ref,
            ResourceId: resourceId,
            HttpMethod: route.method,
            AuthorizationType: 'NONE',
            ...everyMethod,
            ...(variablesOf(path).length > 0 && {
              RequestParameters: Object.fromEntries(
                variablesOf(path).map((name) => [`method.request.path.${name}`, true]),
              ),
            }),
            Integration: integrate(path.replaceAll('+}', '}')),
            ...(target.as === 'service' && { MethodResponses: SERVICE_RESPONSES }),
          };
          const method = scope.only(
            `${api.logicalId}${pascalCase(route.method.toLowerCase())}${stem}Method`,
            'Method',
            'AWS::ApiGateway::Method',
            properties,
          );
          doors.watch(method, route.authorization);
          methods.add(method.logicalId);
          picture.push([path, route.authorization, properties]);
        }
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
        const properties: ValueObject = {
          RestApiId: api.ref,
          Name: scope.logicalId,
          Type: isFunction ? 'REQUEST' : 'COGNITO_USER_POOLS',
          IdentitySource: 'method.request.header.Authorization',
          ...(isFunction
            ? { AuthorizerUri: invocationUri(by.arn), AuthorizerResultTtlInSeconds: cacheSeconds }
            : { ProviderARNs: [by.arn] }),
        };
        const authorizer = scope.resource('Authorizer', 'AWS::ApiGateway::Authorizer', properties);
        if (isFunction) mayAsk(by, api, scope);
        doors.protect({
          type: isFunction ? 'CUSTOM' : 'COGNITO_USER_POOLS',
          authorizer,
          scopes: isFunction ? [] : scopes,
        });
        picture.push(['authorizer', properties, scopes]);
      },
    },
  };
}

/** `/catalog/*` stands on `/catalog/{proxy+}`; everything on the root and on all below it. */
export const standingOn = ({ path }: Pick<Route, 'path'>): readonly string[] =>
  path === '/*' ? ['/', '/{proxy+}'] : [path.replace(/\*$/, '{proxy+}').replace(/(.)\/$/, '$1')];

/** Source: API Gateway API reference, CreateResource, pathPart. */
const REST_PATH = /^\/$|^(?:\/(?:[\w.:-]+|\{[\w.-]+\}))*(?:\/\{proxy\+\})?$/;

function allowed(
  { path, method }: Route,
  standing: readonly string[],
  taken: ReadonlySet<string>,
  scope: ConnectionScope,
): boolean {
  if (!standing.every((one) => REST_PATH.test(one))) {
    scope.problem(
      `${scope.fromName} → ${scope.toName}: a REST API has no path ${path}.`,
      'Its parts are letters, digits, . _ : and -, or one variable such as {id}; a * may only be the last.',
    );
    return false;
  }
  if (!standing.some((one) => taken.has(`${method} ${one}`))) return true;
  scope.problem(
    `${scope.fromName} has two routes ${method} ${path}.`,
    'Give one of them another path or method.',
  );
  return false;
}
