import { blockDefinition } from '#app/catalog/catalog.ts';
import { BlockId } from '#app/design/ids.ts';
import type { Block, Point, Side } from '#app/design/schema.ts';
import { applyEdits } from '#app/edits/apply.ts';
import { copyOf, pasteable } from '#app/edits/clipboard.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { blockSize } from '#app/layout/block-size.ts';
import { pointToGrid } from '#app/layout/snap.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { newConnection } from '../connect/connect-blocks.ts';
import { joinOfTypes } from '../connect/join.ts';
import { refuse } from '../gestures/refuse.ts';
import { growthEdits } from '../gestures/settle.ts';
import { newId } from '../new-id.ts';
import { useScene } from '../scene-store.ts';
import { placeBeside } from './new-beside.ts';

/** A copy of a block beside it, joined to it; says at `screen` why that can't be. */
export function cloneBeside(block: Block, side: Side, screen: Point): void {
  const { design, dispatch } = useDesign.getState();
  const { frames } = useScene.getState();
  const definition = blockDefinition(block.type);
  const join = definition && joinOfTypes(definition, definition);
  if (!definition || !join?.ok)
    return refuse(screen, join?.ok === false ? join.reason : 'Its type isn’t known here.');
  const size = blockSize(block);
  const place = placeBeside(design, frames, definition, block, { side, join, size });
  if (!place) return;
  const at = pointToGrid({
    x: place.middle.x - size.width / 2,
    y: place.middle.y - size.height / 2,
  });
  const parent = place.container ?? null;
  const args = pasteable(design, copyOf(design, [block.id]), { newId, at, parent });
  const paste: EditCall = { edit: 'paste', args };
  const placed = [paste, ...growthEdits(design, [paste], parent ? [parent] : [])];
  const there = applyEdits(design, placed);
  const id = BlockId.parse(args.blocks[0]?.id);
  const copy = there.ok ? there.value.blocks[id] : undefined;
  if (!there.ok || !copy) return;
  const joined = newConnection(there.value, block, copy, join.kind.kind).edit;
  const result = dispatch(`Clone ${block.name}`, [...placed, joined]);
  if (!result.ok) return refuse(screen, result.failure.message);
  useSession.getState().select({ blocks: [id] });
  useSession.getState().show([id]);
}
