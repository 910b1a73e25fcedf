import type { Resource } from '../traits/resource.ts';
import { ZONES, type Zone } from './cidr-plan.ts';
import { type Ground, nameTag, type Tiered } from './ground.ts';

const EVERYWHERE = '0.0.0.0/0';

/** The internet gateway, and the route of the public subnets to it. Returns the route. */
export function internetRoute({ scope, vpc }: Ground, table: Resource): Resource {
  const gateway = scope.resource('InternetGateway', 'AWS::EC2::InternetGateway', {
    Tags: nameTag(scope, 'InternetGateway'),
  });
  const attachment = scope.resource('GatewayAttachment', 'AWS::EC2::VPCGatewayAttachment', {
    VpcId: vpc.ref,
    InternetGatewayId: gateway.ref,
  });
  return scope.resource(
    'PublicRoute',
    'AWS::EC2::Route',
    {
      RouteTableId: table.ref,
      DestinationCidrBlock: EVERYWHERE,
      GatewayId: gateway.ref,
    },
    { dependsOn: [attachment.logicalId] },
  );
}

/** A NAT gateway in the public subnet of a zone. */
export function natGateway({ scope }: Ground, zone: Zone, publicTier: Tiered): Resource {
  const address = scope.resource(
    `NatAddress${zone}`,
    'AWS::EC2::EIP',
    { Domain: 'vpc', Tags: nameTag(scope, `NatAddress${zone}`) },
    // An address of a VPC that isn't attached to the internet can't be released either.
    { dependsOn: [`${scope.logicalId}GatewayAttachment`] },
  );
  return scope.resource(
    `NatGateway${zone}`,
    'AWS::EC2::NatGateway',
    {
      AllocationId: address.get('AllocationId'),
      SubnetId: publicTier.subnetIds[ZONES.indexOf(zone)] ?? '',
      Tags: nameTag(scope, `NatGateway${zone}`),
    },
    { dependsOn: publicTier.connectivity },
  );
}

export const natRoute = (
  { scope }: Ground,
  zone: Zone,
  table: Resource,
  gateway: Resource,
): Resource =>
  scope.resource(`PrivateRoute${zone}`, 'AWS::EC2::Route', {
    RouteTableId: table.ref,
    DestinationCidrBlock: EVERYWHERE,
    NatGatewayId: gateway.ref,
  });
