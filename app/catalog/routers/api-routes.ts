import { slot, sub } from '../../cloudformation/intrinsics.ts';
import type { ValueObject } from '../../cloudformation/template.ts';
import type { ConnectionScope, Resource, Routable, Route, Router } from '../traits.ts';

/** An HTTP API's routes: each has an integration with its target. */
export function apiRoutes(api: Resource): Router {
  const keys = new Set<string>();
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
      const integrated = integration(target, scope);
      if (!integrated) return;
      keys.add(key);
      const made = scope.resource('Integration', 'AWS::ApiGatewayV2::Integration', {
        ApiId: api.ref,
        ...integrated,
      });
      scope.resource('Route', 'AWS::ApiGatewayV2::Route', {
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

function integration(target: Routable, scope: ConnectionScope): ValueObject | undefined {
  switch (target.as) {
    case 'function':
      return {
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: target.invokeArn,
        PayloadFormatVersion: '2.0',
      };
    case 'load-balancer':
      return {
        IntegrationType: 'HTTP_PROXY',
        IntegrationMethod: 'ANY',
        IntegrationUri: target.listenerArn,
        PayloadFormatVersion: '1.0',
        ConnectionType: 'VPC_LINK',
        ConnectionId: vpcLink(target, scope).ref,
      };
    case 'tasks':
      scope.problem(
        `${scope.fromName} can't route to ${scope.toName} itself.`,
        'Put a load balancer in a private tier between them.',
      );
      return undefined;
  }
}

/** The API's feet in the VPC, let in where the load balancer listens. */
function vpcLink(
  target: Extract<Routable, { as: 'load-balancer' }>,
  scope: ConnectionScope,
): Resource {
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
