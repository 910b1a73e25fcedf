// Where everything would be with nothing collapsed: what is hidden moves too, and takes its place
// from here.
import type { BlockId } from '../design/ids.ts';
import type { Block, Design } from '../design/schema.ts';
import { onceFor } from '../once-for.ts';
import { type Frames, framesOf } from './frames.ts';
import type { Rect } from './rect.ts';
import { hidesAnything } from './visible.ts';

export const openFrames = onceFor(
  (design: Design): Frames => framesOf(hidesAnything(design) ? opened(design) : design),
);

/** A block's place on the canvas, though it may not be drawn. */
export const placeOf = (design: Design, frames: Frames, id: BlockId): Rect | undefined =>
  (frames.get(id) ?? openFrames(design).get(id))?.rect;

const opened = (design: Design): Design => ({
  ...design,
  blocks: Object.fromEntries(
    Object.values(design.blocks).map((block): [BlockId, Block] => [
      block.id,
      block.collapsed ? { ...block, collapsed: false } : block,
    ]),
  ),
});
