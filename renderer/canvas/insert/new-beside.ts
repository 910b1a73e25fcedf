// A new block beside another one and joined to it, as edits. It gets the neighbour's container and
// microservice where it may have them.

import type { BlockDefinition } from '#app/catalog/define-block.ts';
import { newBlockName } from '#app/catalog/logical-id.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { Block, Design, Point, Side, Size } from '#app/design/schema.ts';
import { applyEdits } from '#app/edits/apply.ts';
import { BLOCK, blockWidth } from '#app/layout/block-size.ts';
import { type Frames, isSolid } from '#app/layout/frames.ts';
import { boundsOf, holdsRect, overlaps, type Rect } from '#app/layout/rect.ts';
import { newConnection } from '../connect/connect-blocks.ts';
import type { Join } from '../connect/join.ts';
import { around, freeSpot } from '../free-spot.ts';
import { landingOf, mayBeOwned } from '../gestures/landing.ts';
import { type NewBlock, newBlock } from '../new-block.ts';
import { APART, CLOSE, spotBeside } from './beside.ts';

interface Wanted {
  /** Absent: where the line would lead: on to the right, or back to the left. */
  readonly side?: Side | undefined;
  /** Wanted just there, if it may stand there. */
  readonly spot?: Point | undefined;
  /** From the neighbour to the new block; absent: they aren't joined. */
  readonly join?: Extract<Join, { ok: true }> | undefined;
  /** Where no side is asked for, one where it can be seen is preferred. */
  readonly view?: Rect | undefined;
}

/** The likeliest first. */
const SIDES = {
  onward: ['right', 'bottom', 'top', 'left'],
  back: ['left', 'top', 'bottom', 'right'],
} as const;

export function newBeside(
  design: Design,
  frames: Frames,
  definition: BlockDefinition,
  neighbour: Block,
  wanted: Wanted,
): NewBlock | undefined {
  const size = definition.container?.size ??
    definition.drawing?.size ?? {
      width: blockWidth(newBlockName(design, definition), definition.kind),
      height: BLOCK.height,
    };
  const place = placeBeside(design, frames, definition, neighbour, { ...wanted, size });
  if (!place) return undefined;
  const made = newBlock(design, frames, definition, place.middle, place);
  const joined = wanted.join && joinEdits(design, made, neighbour, wanted.join);
  return joined ? { ...made, edits: [...made.edits, ...joined] } : made;
}

interface Place {
  readonly middle: Point;
  readonly container: BlockId | undefined;
  /** The microservice that would own it. */
  readonly hull: BlockId | undefined;
}

/** Where a block of this type and size goes beside another one. */
export function placeBeside(
  design: Design,
  frames: Frames,
  definition: BlockDefinition,
  neighbour: Block,
  { side, spot: wanted, join, view, size }: Wanted & { readonly size: Size },
): Place | undefined {
  const rect = frames.get(neighbour.id)?.rect;
  if (!rect) return undefined;
  const landing = wanted && landingOf(design, frames, definition, wanted);
  if (wanted && landing && !landing.refusal) return { middle: wanted, ...landing };
  const owner = mayBeOwned(definition) ? neighbour.owner : undefined;
  const allowed = (middle: Point, anywhere: boolean): boolean => {
    const { refusal, hull, container } = landingOf(design, frames, definition, middle);
    return (
      !refusal &&
      (hull === undefined || hull === owner) &&
      (anywhere || container === neighbour.parent)
    );
  };
  const beside = (towards: Side, anywhere: boolean, apart: number): Point | undefined =>
    spotBeside(frames, rect, {
      size,
      side: towards,
      apart,
      allowed: (middle) => allowed(middle, anywhere),
    });
  const on = (towards: Side): Point | undefined =>
    beside(towards, false, APART) ?? beside(towards, false, CLOSE) ?? beside(towards, true, APART);
  const spots = (side ? [side] : SIDES[join?.forward === false ? 'back' : 'onward']).flatMap(
    (towards) => on(towards) ?? [],
  );
  const spot =
    (view && spots.find((middle) => holdsRect(view, around(middle, size)))) ??
    spots[0] ??
    freeSpot(frames, {
      size,
      from: [{ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }],
      allowed: (middle) => allowed(middle, true),
    });
  return {
    middle: spot,
    container: landingOf(design, frames, definition, spot).container,
    hull: owner && staysApart(design, frames, owner, around(spot, size)) ? owner : undefined,
  };
}

/** Whether a microservice's hull could go round this as well without going round what isn't its own. */
function staysApart(design: Design, frames: Frames, owner: BlockId, rect: Rect): boolean {
  const hull = frames.get(owner)?.rect;
  const wider = hull && boundsOf([hull, rect]);
  if (!wider) return false;
  for (const frame of frames.values()) {
    if (!isSolid(frame.shape) || design.blocks[frame.id]?.owner === owner) continue;
    if (overlaps(frame.rect, wider) && !overlaps(frame.rect, hull)) return false;
  }
  return true;
}

function joinEdits(
  design: Design,
  { id, edits }: NewBlock,
  neighbour: Block,
  { forward, kind }: Extract<Join, { ok: true }>,
) {
  const made = applyEdits(design, edits);
  const block = made.ok ? made.value.blocks[id] : undefined;
  if (!made.ok || !block) return undefined;
  const [from, to] = forward ? [neighbour, block] : [block, neighbour];
  return [newConnection(made.value, from, to, kind.kind).edit];
}
