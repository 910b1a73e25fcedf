import { availabilityZones, select } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { Tier } from '../traits/network.ts';
import type { Resource } from '../traits/resource.ts';
import { networkCidr, subnetCidr, ZONES, type Zone } from './cidr-plan.ts';
import { type Ground, nameTag } from './ground.ts';

const TITLES = { public: 'Public', private: 'Private', isolated: 'Isolated' } as const;

export interface Subnet {
  readonly id: Value;
  /** Logical id of what ties it to its route table. */
  readonly association: string;
}

export function subnet(ground: Ground, tier: Tier, zone: Zone, table: Resource): Subnet {
  const { scope, vpc, cidr, ranges } = ground;
  const suffix = `${TITLES[tier]}Subnet${zone}` as const;
  const made = scope.resource(suffix, 'AWS::EC2::Subnet', {
    VpcId: vpc.ref,
    AvailabilityZone: select(ZONES.indexOf(zone), availabilityZones()),
    // No public addresses by default: tasks and load balancers get theirs one by one.
    CidrBlock: networkCidr(ranges[tier][ZONES.indexOf(zone)] ?? subnetCidr(cidr, tier, zone)),
    Tags: nameTag(scope, suffix),
  });
  const association = scope.resource(
    `${TITLES[tier]}SubnetAssociation${zone}`,
    'AWS::EC2::SubnetRouteTableAssociation',
    { RouteTableId: table.ref, SubnetId: made.ref },
  );
  return { id: made.ref, association: association.logicalId };
}

export function routeTable(
  { scope, vpc, onRouteTable }: Ground,
  suffix: `${'Public' | 'Isolated'}RouteTable` | `PrivateRouteTable${Zone}`,
): Resource {
  const table = scope.resource(suffix, 'AWS::EC2::RouteTable', {
    VpcId: vpc.ref,
    Tags: nameTag(scope, suffix),
  });
  onRouteTable(table);
  return table;
}
