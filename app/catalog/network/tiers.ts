// Subnets, route tables and ways out of a VPC, made tier by tier as blocks ask for them.
import { availabilityZones, select, sub } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { BlockScope, Network, Placement, Resource, Tier } from '../traits.ts';
import { subnetCidr, ZONES, type Zone } from './cidr-plan.ts';

export interface NetworkPlan {
  readonly cidr: string;
  readonly zones: number;
  readonly nat: 'none' | 'one' | 'one-per-az';
  /** Route tables S3 and DynamoDB must be reachable from. */
  readonly onRouteTable: (table: Resource) => void;
}

const EVERYWHERE = '0.0.0.0/0';
const TITLES = { public: 'Public', private: 'Private', isolated: 'Isolated' } as const;

export function tiersOf(
  scope: BlockScope,
  vpc: Resource,
  plan: NetworkPlan,
): (network: Network, tier: Tier) => Placement {
  const zones = ZONES.slice(0, plan.zones);
  const tiers = new Map<
    Tier,
    { readonly subnets: readonly Value[]; readonly ready: readonly string[] }
  >();

  const routeTable = (
    suffix: `${'Public' | 'Isolated'}RouteTable` | `PrivateRouteTable${Zone}`,
  ) => {
    const table = scope.resource(suffix, 'AWS::EC2::RouteTable', {
      VpcId: vpc.ref,
      Tags: nameTag(scope, suffix),
    });
    plan.onRouteTable(table);
    return table;
  };

  const subnet = (tier: Tier, zone: Zone, table: Resource): { id: Value; association: string } => {
    const title = TITLES[tier];
    const made = scope.resource(`${title}Subnet${zone}`, 'AWS::EC2::Subnet', {
      VpcId: vpc.ref,
      AvailabilityZone: select(ZONES.indexOf(zone), availabilityZones()),
      CidrBlock: subnetCidr(plan.cidr, tier, zone),
      // Public addresses are given to tasks and load balancers one by one, never by default.
      MapPublicIpOnLaunch: false,
      Tags: nameTag(scope, `${title}Subnet${zone}`),
    });
    const association = scope.resource(
      `${title}SubnetAssociation${zone}`,
      'AWS::EC2::SubnetRouteTableAssociation',
      { RouteTableId: table.ref, SubnetId: made.ref },
    );
    return { id: made.ref, association: association.logicalId };
  };

  const makePublic = () => {
    const gateway = scope.resource('InternetGateway', 'AWS::EC2::InternetGateway', {
      Tags: nameTag(scope, 'InternetGateway'),
    });
    const attachment = scope.resource('GatewayAttachment', 'AWS::EC2::VPCGatewayAttachment', {
      VpcId: vpc.ref,
      InternetGatewayId: gateway.ref,
    });
    const table = routeTable('PublicRouteTable');
    const route = scope.resource(
      'PublicRoute',
      'AWS::EC2::Route',
      {
        RouteTableId: table.ref,
        DestinationCidrBlock: EVERYWHERE,
        GatewayId: gateway.ref,
      },
      { dependsOn: [attachment.logicalId] },
    );
    const subnets = zones.map((zone) => subnet('public', zone, table));
    return {
      subnets: subnets.map(({ id }) => id),
      ready: [route.logicalId, ...subnets.map(({ association }) => association)],
    };
  };

  const natGateway = (zone: Zone): Resource => {
    const { subnets, ready } = ofTier('public');
    const address = scope.resource(
      `NatAddress${zone}`,
      'AWS::EC2::EIP',
      { Domain: 'vpc', Tags: nameTag(scope, `NatAddress${zone}`) },
      { dependsOn: [`${scope.logicalId}GatewayAttachment`] },
    );
    return scope.resource(
      `NatGateway${zone}`,
      'AWS::EC2::NatGateway',
      {
        AllocationId: address.get('AllocationId'),
        SubnetId: subnets[ZONES.indexOf(zone)] ?? '',
        Tags: nameTag(scope, `NatGateway${zone}`),
      },
      { dependsOn: ready },
    );
  };

  const makePrivate = () => {
    const shared = plan.nat === 'one' ? natGateway('A') : undefined;
    const subnets: { id: Value; association: string }[] = [];
    const routes: string[] = [];
    for (const zone of zones) {
      const table = routeTable(`PrivateRouteTable${zone}`);
      const nat = plan.nat === 'one-per-az' ? natGateway(zone) : shared;
      if (nat)
        routes.push(
          scope.resource(`PrivateRoute${zone}`, 'AWS::EC2::Route', {
            RouteTableId: table.ref,
            DestinationCidrBlock: EVERYWHERE,
            NatGatewayId: nat.ref,
          }).logicalId,
        );
      subnets.push(subnet('private', zone, table));
    }
    return {
      subnets: subnets.map(({ id }) => id),
      ready: routes.length > 0 ? [...routes, ...subnets.map(({ association }) => association)] : [],
    };
  };

  const makeIsolated = () => {
    const table = routeTable('IsolatedRouteTable');
    return { subnets: zones.map((zone) => subnet('isolated', zone, table).id), ready: [] };
  };

  const makers = { public: makePublic, private: makePrivate, isolated: makeIsolated };
  const ofTier = (tier: Tier) => {
    const known = tiers.get(tier) ?? makers[tier]();
    tiers.set(tier, known);
    return known;
  };

  return (network, tier) => {
    const { subnets, ready } = ofTier(tier);
    return { vpcId: vpc.ref, tier, network, subnetIds: subnets, connectivity: ready };
  };
}

export const nameTag = (scope: BlockScope, part: string): Value => [
  { Key: 'Name', Value: sub(`\${AWS::StackName}-${scope.logicalId}${part}`) },
];
