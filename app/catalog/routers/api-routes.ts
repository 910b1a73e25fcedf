import { slot, sub } from '../../cloudformation/intrinsics.ts';
import type { ValueObject } from '../../cloudformation/template.ts';
import { pascalCase } from '../pascal-case.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import type { Routable, Route, Router } from '../traits/routing.ts';

/** An HTTP API's routes: each has an integration with its target. */
export function apiRoutes(api: Resource): Router {
  const keys = new Set<string>();
  const links = new Map<Routable, Resource>();
  const linkTo = (target: LoadBalancer, scope: ConnectionScope): Resource => {
    const link = links.get(target) ?? vpcLink(target, scope);
    links.set(target, link);
    return link;
  };
  return {
    route: (target, route, scope) => {
      if (!ROUTABLE_PATH.test(route.path)) {
        scope.problem(
          `${scope.fromName} → ${scope.toName}: an HTTP API has no path ${route.path}.`,
          'A * may only be the last part of its path, as in /catalog/*.',
        );
        return;
      }
      const key = routeKey(route);
      if (keys.has(key)) {
        scope.problem(
          `${scope.fromName} has two routes ${key}.`,
          'Give one of them another path or method.',
        );
        return;
      }
      const integrated = integration(target, linkTo, scope);
      if (!integrated) return;
      keys.add(key);
      const made = scope.resource('Integration', 'AWS::ApiGatewayV2::Integration', {
        ApiId: api.ref,
        ...integrated,
      });
      scope.only(routeId(api, key), 'Route', 'AWS::ApiGatewayV2::Route', {
        ApiId: api.ref,
        RouteKey: key,
        Target: sub(`integrations/${slot(made.logicalId)}`),
        AuthorizationType: 'NONE',
      });
      if (target.as === 'function')
        target.consumer.permit(
          scope,
          'Permission',
          'apigateway.amazonaws.com',
          sub(
            `arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:${slot(api.logicalId)}/*`,
          ),
        );
    },
  };
}

const ROUTABLE_PATH = /^[^*]*(?:\/\*)?$/;

/** `/catalog/*` → `ANY /catalog/{proxy+}`; everything → `$default`. */
export function routeKey({ path, method }: Pick<Route, 'path' | 'method'>): string {
  if (path === '/*' && method === 'ANY') return '$default';
  return `${method} ${path.replace(/\*$/, '{proxy+}')}`;
}

/** `POST /orders/{id}` → `ApiPostOrdersIdRoute`: an API has each key once, wherever it leads. */
const routeId = (api: Resource, key: string): string =>
  `${api.logicalId}${pascalCase(key.replace(/^\S+/, (method) => method.toLowerCase()))}Route`;

type LoadBalancer = Extract<Routable, { as: 'load-balancer' }>;

function integration(
  target: Routable,
  linkTo: (target: LoadBalancer, scope: ConnectionScope) => Resource,
  scope: ConnectionScope,
): ValueObject | undefined {
  switch (target.as) {
    case 'function':
      return {
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: target.invokeArn,
        PayloadFormatVersion: '2.0',
      };
    case 'load-balancer':
      if (target.certifiedName === '') {
        scope.problem(
          `${scope.toName} serves over HTTPS, and ${scope.fromName} doesn't know the name its certificate is for.`,
          `Give ${scope.toName} that domain name, or take its certificate away.`,
        );
        return undefined;
      }
      return {
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'ANY',
        IntegrationUri: target.listenerArn,
        PayloadFormatVersion: '1.0',
        ConnectionType: 'VPC_LINK',
        ConnectionId: linkTo(target, scope).ref,
        // Without it API Gateway would speak plain HTTP to a listener that wants TLS.
        ...(target.certifiedName && { TlsConfig: { ServerNameToVerify: target.certifiedName } }),
      };
    default:
      scope.problem(
        `${scope.fromName} can't route to ${scope.toName} itself.`,
        'Put a load balancer in a private tier between them.',
      );
      return undefined;
  }
}

/**
 * The API's feet in the VPC, let in where the load balancer listens. One is enough for all routes
 * there: an account has few. Source: API Gateway quotas, "VPC links per Region".
 */
function vpcLink(target: LoadBalancer, scope: ConnectionScope): Resource {
  const group = scope.resource('VpcLinkSecurityGroup', 'AWS::EC2::SecurityGroup', {
    GroupDescription: `Link of ${scope.logicalId}`,
    VpcId: target.door.vpcId,
  });
  target.door.admit({ securityGroup: group.ref, vpcId: target.door.vpcId }, scope);
  return scope.resource('VpcLink', 'AWS::ApiGatewayV2::VpcLink', {
    Name: scope.logicalId,
    SubnetIds: target.subnetIds,
    SecurityGroupIds: [group.ref],
  });
}
