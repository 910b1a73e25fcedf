// How two blocks are joined when nobody says by what, nor in which direction: the way one would draw
// it, and only if nothing fits that way, the other way round.
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import type { ConnectionDefinition } from '#app/connections/define-connection.ts';
import { type Offer, offer } from '#app/connections/offer.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { Design } from '#app/design/schema.ts';
import { offerBetween } from './connect-blocks.ts';

export type Join =
  | {
      readonly ok: true;
      /** From the first to the second. */
      readonly forward: boolean;
      readonly kind: ConnectionDefinition;
      /** Others fit as well. */
      readonly several: boolean;
    }
  | { readonly ok: false; readonly reason: string };

export const joinOfTypes = (first: BlockDefinition, second: BlockDefinition): Join =>
  better(offer(first, second), () => offer(second, first));

export const joinOfBlocks = (design: Design, first: BlockId, second: BlockId): Join =>
  better(offerBetween(design, first, second), () => offerBetween(design, second, first));

function better(there: Offer, back: () => Offer): Join {
  const onward = asJoin(there, true);
  if (onward.ok) return onward;
  const backward = asJoin(back(), false);
  return backward.ok ? backward : onward;
}

function asJoin(offered: Offer, forward: boolean): Join {
  if (!offered.ok) return offered;
  const [kind] = offered.kinds;
  return kind
    ? { ok: true, forward, kind, several: offered.kinds.length > 1 }
    : { ok: false, reason: 'Nothing fits between these two.' };
}

/** "checkout calls billing", from the point of view of the first. */
export function joinSentence(join: Extract<Join, { ok: true }>, first: string, second: string) {
  const [from, to] = join.forward ? [first, second] : [second, first];
  return `${from} ${join.kind.label} ${to}`;
}
