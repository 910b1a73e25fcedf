// May a block of one type stand in one of another? Where there is a design, `may-place.ts` asks this of
// what counts there; whether a design that is already so is right is for the rules.

import { blockDefinition } from './catalog.ts';
import type { BlockDefinition } from './define-block.ts';
import { parseProperties } from './fields.ts';
import { nounOf } from './nouns.ts';
import { TIERS, type Tier } from './traits/network.ts';

export type PlacementAnswer =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: string };

const ALLOWED: PlacementAnswer = { allowed: true };
const refuse = (reason: string): PlacementAnswer => ({ allowed: false, reason });

/** `container`: what it would be dropped into, undefined for the bare canvas. */
export function canPlace(
  definition: BlockDefinition,
  container: BlockDefinition | undefined,
  containerProperties: { readonly [name: string]: unknown } = {},
): PlacementAnswer {
  if (definition.within && !(container && definition.within.includes(container.type)))
    return refuse(`${nounOf(definition, 'A')} goes into ${listed(definition.within)}.`);
  if (!container || definition.drawing) return ALLOWED;
  if (!container.container) return refuse(`${nounOf(container, 'A')} holds no other blocks.`);
  const { only } = container.container;
  if (only && !only.includes(definition.type) && !isGroup(definition))
    return refuse(
      `Only ${listed(only)} goes straight into ${nounOf(container, 'a')}: drop it into one.`,
    );
  const tier = tierOf(container, containerProperties);
  if (!tier) return ALLOWED;
  if (isGroup(definition)) return ALLOWED;
  if (definition.container)
    return refuse(`${nounOf(definition, 'A')} can't stand inside a subnet tier.`);
  return canStandIn(definition, tier);
}

/** A frame round anything, anywhere: what it stands in is asked of what it holds. */
export const isGroup = ({ container }: BlockDefinition): boolean => container?.look === 'group';

function canStandIn(definition: BlockDefinition, tier: Tier): PlacementAnswer {
  const { networked } = definition.traits;
  // A queue or a bucket has no subnets: its place there is for the eye, and harmless.
  if (!networked || networked.tiers.includes(tier)) return ALLOWED;
  const tiers = TIERS.filter((one) => networked.tiers.includes(one)).join(' or ');
  return refuse(
    `${nounOf(definition, 'A')} goes into a ${tiers} tier: ${WHY_NOT[tier](definition)}`,
  );
}

const WHY_NOT: { readonly [tier in Tier]: (definition: BlockDefinition) => string } = {
  public: (definition) =>
    definition.traits.store
      ? 'in a public one its data would be a step from the internet.'
      : 'in a public one it would get no way out to the internet.',
  private: () => 'a private one isn’t reached from the internet.',
  isolated: () => 'from an isolated one it can’t fetch its image or reach anything outside.',
};

function tierOf(
  container: BlockDefinition,
  properties: { readonly [name: string]: unknown },
): Tier | undefined {
  if (!container.traits.placement) return undefined;
  const { tier } = parseProperties(container.properties, properties).values;
  return TIERS.find((one) => one === tier);
}

const listed = (types: readonly string[]): string =>
  types
    .flatMap((type) => blockDefinition(type) ?? [])
    .map((definition) => nounOf(definition, 'a'))
    .join(' or ');
