// The subnets a design really has, and where they lead: raw ones as well as those of a VPC's tiers.
import { references } from '../../cloudformation/intrinsics.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import type { TemplateContext } from '../define-rule.ts';
import { listOf, madeOf } from '../resources/made.ts';

/** The resource a value refers to by itself; undefined for a literal, or for several. */
export function resourceIn(value: Value | undefined): string | undefined {
  const targets = references(value ?? []).map(({ target }) => target);
  return targets.length === 1 ? targets[0] : undefined;
}

/** Logical ids of the subnets whose route to everywhere leads through an internet gateway. */
export function publicSubnets(context: TemplateContext): ReadonlySet<string> {
  const gateways = new Set(
    madeOf('AWS::EC2::InternetGateway', context).map(({ logicalId }) => logicalId),
  );
  const tables = new Set(
    madeOf('AWS::EC2::Route', context)
      .filter(({ properties }) => leadsOutside(properties, gateways))
      .flatMap(({ properties }) => resourceIn(properties['RouteTableId']) ?? []),
  );
  return new Set(
    madeOf('AWS::EC2::SubnetRouteTableAssociation', context)
      .filter(({ properties }) => tables.has(resourceIn(properties['RouteTableId']) ?? ''))
      .flatMap(({ properties }) => resourceIn(properties['SubnetId']) ?? []),
  );
}

function leadsOutside(
  { DestinationCidrBlock, DestinationIpv6CidrBlock, GatewayId }: ValueObject,
  gateways: ReadonlySet<string>,
): boolean {
  const everywhere = DestinationCidrBlock === '0.0.0.0/0' || DestinationIpv6CidrBlock === '::/0';
  const gateway =
    typeof GatewayId === 'string'
      ? GatewayId.startsWith('igw-')
      : gateways.has(resourceIn(GatewayId) ?? '');
  return everywhere && gateway;
}

/** Each of a list's values that refers to a resource. */
export const resourcesIn = (value: Value | undefined): readonly string[] =>
  listOf(value).flatMap((one) => resourceIn(one) ?? []);
