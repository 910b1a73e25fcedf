// What is wrong with the addresses of a VPC: each range alone may be fine.
import type { PropertyProblem } from '../fields.ts';
import { TIERS, type Tier } from '../traits/network.ts';
import { liesIn, networkCidr, overlap, subnetCidr, ZONES } from './cidr-plan.ts';
import { RANGES_OF, type VpcProperties } from './vpc-properties.ts';

interface Range {
  readonly property: string;
  readonly cidr: string;
  readonly what: string;
}

/** `others`: the ranges of the design's other VPCs, by their names. */
export function vpcMistakes(
  chosen: VpcProperties,
  others: readonly { readonly name: string; readonly cidr: string }[],
): readonly PropertyProblem[] {
  const subnets = TIERS.flatMap((tier) => rangesOf(chosen, tier));
  const written = subnets.filter(({ property }) => property !== PLANNED);
  return [
    ...others
      .filter(({ cidr }) => overlap(cidr, chosen.cidr))
      .map(({ name, cidr }) => ({
        property: 'cidr',
        message: `${networkCidr(chosen.cidr)} overlaps ${networkCidr(cidr)} of ${name}: the two could never be connected. Choose another range, such as ${freeRange([chosen.cidr, ...others.map((one) => one.cidr)])}`,
      })),
    ...TIERS.filter((tier) => chosen[RANGES_OF[tier]].length > chosen.zones).map((tier) => ({
      property: RANGES_OF[tier],
      message: `there are ${chosen[RANGES_OF[tier]].length} ranges for ${chosen.zones} zones`,
    })),
    ...written
      .filter(({ cidr }) => !liesIn(cidr, chosen.cidr))
      .map(({ property, cidr }) => ({
        property,
        message: `${cidr} lies outside the VPC, which is ${networkCidr(chosen.cidr)}`,
      })),
    ...written.flatMap((range) =>
      subnets
        .filter((other) => other !== range && overlap(range.cidr, other.cidr))
        .slice(0, 1)
        .map(({ cidr, what }) => ({
          property: range.property,
          message: `${range.cidr} overlaps ${cidr}, ${what}`,
        })),
    ),
  ];
}

/** Of a range nobody wrote. */
const PLANNED = '';

function rangesOf(chosen: VpcProperties, tier: Tier): readonly Range[] {
  const own = chosen[RANGES_OF[tier]];
  return ZONES.slice(0, chosen.zones).map((zone, index) => ({
    property: own[index] === undefined ? PLANNED : RANGES_OF[tier],
    cidr: own[index] ?? subnetCidr(chosen.cidr, tier, zone),
    what: `the ${tier} subnet of zone ${zone}`,
  }));
}

/** The first /16 of 10.0.0.0/8 that overlaps none of these. */
export function freeRange(taken: readonly string[]): string {
  for (let second = 0; second < 256; second += 1) {
    const candidate = `10.${second}.0.0/16`;
    if (!taken.some((cidr) => overlap(cidr, candidate))) return candidate;
  }
  return '10.0.0.0/16';
}
