import { liesIn, networkCidr, overlap, SUBNET_CIDR } from '../../../catalog/network/cidr-plan.ts';
import { defineRule, type Problem, type TemplateContext } from '../../define-rule.ts';
import { groupBy } from '../../group-by.ts';
import { freeSubnet, sizeOfRange, startOfRange } from '../../network/address-ranges.ts';
import { resourceIn } from '../../network/subnets.ts';
import { type Made, madeOf, setRaw } from '../../resources/made.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

const SUBNET = 'AWS::EC2::Subnet';

export const cidrOverlap = defineRule({
  id: 'cidr-overlap',
  title: 'Addresses that two networks claim',
  area: 'network',
  severity: 'error',
  why: 'Each address belongs to one subnet, inside its VPC. EC2 refuses a subnet that overlaps another or leaves its VPC, and a peering of VPCs whose addresses overlap.',
  source: sources.subnetRanges,
  judges: 'template',
  check: (context) => {
    const vpcs = rangesOfVpcs(context);
    const subnets = madeOf(SUBNET, context).flatMap((made): readonly Subnet[] => {
      const cidr = made.properties['CidrBlock'];
      if (typeof cidr !== 'string' || !SUBNET_CIDR.test(cidr)) return [];
      return [{ made, cidr, vpc: JSON.stringify(made.properties['VpcId']) }];
    });
    return [
      ...[...groupBy(subnets, ({ vpc }) => vpc).values()].flatMap((siblings) =>
        within(siblings, vpcs.get(resourceIn(siblings[0]?.made.properties['VpcId']) ?? '')),
      ),
      ...peerings(context, vpcs),
    ];
  },
});

interface Subnet {
  readonly made: Made;
  readonly cidr: string;
  readonly vpc: string;
}

interface VpcRanges {
  readonly made: Made;
  readonly cidrs: readonly string[];
  /** Some of its ranges are known when it is deployed alone. */
  readonly more: boolean;
}

function rangesOfVpcs(context: TemplateContext): ReadonlyMap<string, VpcRanges> {
  const further = groupBy(madeOf('AWS::EC2::VPCCidrBlock', context), ({ properties }) =>
    resourceIn(properties['VpcId']),
  );
  return new Map(
    madeOf('AWS::EC2::VPC', context).map((made) => {
      const others = further.get(made.logicalId) ?? [];
      const values = [made, ...others].map(({ properties }) => properties['CidrBlock']);
      const cidrs = values.filter((value) => typeof value === 'string' && RANGE.test(value));
      return [
        made.logicalId,
        { made, cidrs: cidrs.map(String), more: cidrs.length < values.length },
      ];
    }),
  );
}

/** A VPC's range: /16 to /28. Source: VPC user guide, "VPC CIDR blocks". */
const RANGE = SUBNET_CIDR;

/** Of one VPC's subnets, in the order of their addresses: one that overlaps any overlaps a neighbour. */
function within(siblings: readonly Subnet[], vpc: VpcRanges | undefined): readonly Problem[] {
  const problems: Problem[] = [];
  const told = new Set<Subnet>();
  let widest: Subnet | undefined;
  const sorted = siblings.toSorted(
    (a, b) =>
      startOfRange(a.cidr) - startOfRange(b.cidr) || sizeOfRange(b.cidr) - sizeOfRange(a.cidr),
  );
  for (const subnet of sorted) {
    if (widest && overlap(widest.cidr, subnet.cidr)) {
      const [mover, other] = isPlanned(subnet.made) ? [widest, subnet] : [subnet, widest];
      if (!isPlanned(mover.made) && !told.has(mover)) {
        told.add(mover);
        problems.push({
          message: `${called(mover.made)} has ${networkCidr(mover.cidr)}, which overlaps ${networkCidr(other.cidr)} of ${called(other.made)}: EC2 refuses it. Give it a range of its own.`,
          blocks: distinct(mover.made, other.made),
          fixes: moved(mover, siblings, vpc),
        });
      }
      continue;
    }
    widest = subnet;
    if (!vpc || vpc.more || isPlanned(subnet.made)) continue;
    if (vpc.cidrs.some((cidr) => liesIn(subnet.cidr, cidr))) continue;
    problems.push({
      message: `${called(subnet.made)} has ${networkCidr(subnet.cidr)}, which lies outside ${nameOf(vpc.made.view)} with ${vpc.cidrs.map(networkCidr).join(' and ')}: EC2 refuses it. Give it a range inside.`,
      blocks: distinct(subnet.made, vpc.made),
      fixes: moved(subnet, siblings, vpc),
    });
  }
  return problems;
}

/** A block may make several. */
const called = ({ view, logicalId }: Made): string =>
  view.block.logicalId === logicalId ? nameOf(view) : logicalId;

/** What a VPC block plans is checked with its properties; overrides are not. */
const isPlanned = ({ view, logicalId }: Made): boolean =>
  view.block.type !== SUBNET &&
  view.block.overrides?.[logicalId.slice(view.block.logicalId.length)]?.['CidrBlock'] === undefined;

const distinct = (...made: readonly Made[]) => [...new Set(made.map(({ view }) => view.block.id))];

function moved({ made, cidr }: Subnet, siblings: readonly Subnet[], vpc: VpcRanges | undefined) {
  const taken = siblings.filter((other) => other.made !== made).map((other) => other.cidr);
  const free = vpc && freeSubnet(cidr, vpc.cidrs, taken);
  return free === undefined
    ? []
    : setRaw(made, SUBNET, `Give ${nameOf(made.view)} ${free}`, { CidrBlock: free });
}

function peerings(
  context: TemplateContext,
  vpcs: ReadonlyMap<string, VpcRanges>,
): readonly Problem[] {
  return madeOf('AWS::EC2::VPCPeeringConnection', context).flatMap(({ view, properties }) => {
    const [one, other] = ['VpcId', 'PeerVpcId'].map((name) =>
      vpcs.get(resourceIn(properties[name]) ?? ''),
    );
    if (!one || !other || one === other) return [];
    const pair = one.cidrs
      .flatMap((a) => other.cidrs.map((b) => [a, b] as const))
      .find(([a, b]) => overlap(a, b));
    if (!pair) return [];
    return [
      {
        message: `${nameOf(view)} can't join ${nameOf(one.made.view)} and ${nameOf(other.made.view)}: ${networkCidr(pair[0])} and ${networkCidr(pair[1])} overlap. Give one of them another range.`,
        blocks: [...new Set([view, one.made.view, other.made.view])].map(({ block }) => block.id),
      },
    ];
  });
}
