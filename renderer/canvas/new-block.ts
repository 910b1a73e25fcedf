// A block as it is when somebody drops it from the palette: a name and ids of its own, and what it
// comes with, such as a VPC's tiers.
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import { chooseLogicalId, newBlockName } from '#app/catalog/logical-id.ts';
import { peersOf } from '#app/catalog/peers.ts';
import type { BlockId, LogicalId } from '#app/design/ids.ts';
import type { Block, Design, Point } from '#app/design/schema.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { sizeOfNew } from '#app/layout/block-size.ts';
import { insideOf } from '#app/layout/fit-container.ts';
import type { Frames } from '#app/layout/frames.ts';
import { roomInBand } from '#app/layout/room-inside.ts';
import { pointToGrid } from '#app/layout/snap.ts';
import type { Landing } from './canvas-store.ts';
import { growthEdits, roomInBox } from './gestures/settle.ts';
import { newBlockId } from './new-id.ts';

type AddBlock = Extract<EditCall, { edit: 'add-block' }>['args'];

export interface NewBlock {
  readonly id: BlockId;
  readonly name: string;
  readonly edits: readonly EditCall[];
}

/** The edits that add a block of a type around a point of the canvas. */
export function newBlock(
  design: Design,
  frames: Frames,
  definition: BlockDefinition,
  middle: Point,
  landing: Pick<Landing, 'container' | 'hull'>,
): NewBlock {
  const name = newBlockName(design, definition);
  const ids = idMaker(design);
  const band = landing.container
    ? roomInBand(design, landing.container, definition.type)
    : undefined;
  const { container: holds, drawing } = definition;
  // A text is as large as its words until somebody resizes it.
  const usual = holds?.size ?? (drawing?.look === 'text' ? undefined : drawing?.size);
  const size = band && usual ? { ...usual, width: band.width } : usual;
  const { width, height } = size ?? sizeOfNew(definition, name);
  const corner = pointToGrid({ x: middle.x - width / 2, y: middle.y - height / 2 });
  const container = landing.container && design.blocks[landing.container];
  const origin = container && frames.get(container.id)?.rect;
  const id = newBlockId();
  const args: AddBlock = {
    id,
    type: definition.type,
    name,
    logicalId: ids(name, definition.type),
    ...(container && { parent: container.id }),
    ...(landing.hull && { owner: landing.hull }),
    position:
      band?.position ??
      roomInBox(design, frames, { id, size: { width, height } }, landing) ??
      (container && origin
        ? insideOf(container.type, { x: corner.x - origin.x, y: corner.y - origin.y })
        : corner),
    ...(size && { size }),
    properties: definition.initially?.(peersOf(design, definition)) ?? {},
    ...(definition.children && {
      children: definition.children.map((child) => ({
        id: newBlockId(),
        type: child.type,
        name: child.name,
        logicalId: ids(`${name} ${child.name}`, child.type),
        position: child.position,
        ...(child.size && { size: child.size }),
        properties: child.properties,
      })),
    }),
  };
  const add: EditCall = { edit: 'add-block', args };
  const grown = container ? growthEdits(design, [add], [container.id]) : [];
  return { id, name, edits: [add, ...grown] };
}

/** Logical ids that differ from the design's and from one another. */
function idMaker(design: Design): (name: string, type: string) => LogicalId {
  let blocks: { readonly [id: BlockId]: Block } = design.blocks;
  return (name, type) => {
    const logicalId = chooseLogicalId({ ...design, blocks }, name, type);
    const id = newBlockId();
    const placeholder: Block = {
      id,
      type,
      name,
      logicalId,
      position: { x: 0, y: 0 },
      properties: {},
    };
    blocks = { ...blocks, [id]: placeholder };
    return logicalId;
  };
}
