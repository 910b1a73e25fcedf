import type { Placement, Tier } from '../traits/network.ts';
import type { BlockScope } from '../traits.ts';

/** The tier a block that can't do without sits in; otherwise says so, and where it should go. */
export function seatIn(scope: BlockScope, likeliest: Tier): Placement | undefined {
  const placement = scope.placement();
  if (!placement)
    scope.problem(
      `${scope.name} needs subnets, and sits in no tier of a VPC.`,
      `Move it into the ${likeliest} tier of one.`,
    );
  return placement;
}
