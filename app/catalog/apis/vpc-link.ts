import type { ConnectionScope, Resource } from '../traits/resource.ts';
import type { Routable } from '../traits/routing.ts';

export type LoadBalancer = Extract<Routable, { as: 'load-balancer' }>;

/**
 * An API's feet in the VPC, let in where a load balancer listens. One is enough for all routes
 * there: an account has few. Source: API Gateway quotas, "VPC links per Region".
 */
export function vpcLinks(): (target: LoadBalancer, scope: ConnectionScope) => Resource {
  const links = new Map<Routable, Resource>();
  return (target, scope) => {
    const link = links.get(target) ?? vpcLink(target, scope);
    links.set(target, link);
    return link;
  };
}

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

/** Whether the API knows the name to verify; else says so. */
export function canVerify(target: LoadBalancer, scope: ConnectionScope): boolean {
  if (target.certifiedName !== '') return true;
  scope.problem(
    `${scope.toName} serves over HTTPS, and ${scope.fromName} doesn't know the name its certificate is for.`,
    `Give ${scope.toName} that domain name, or take its certificate away.`,
  );
  return false;
}
