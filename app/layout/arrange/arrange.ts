// Lays a whole design out: containers inside out, each one's content by the lines between what is in
// it. The outcome depends on what the design holds and not on where it was, so that arranging what is
// arranged changes nothing.
import type { Design } from '../../design/schema.ts';
import { around } from './around.ts';
import type { Direction } from './boxes.ts';
import { contextOf, linksBetween } from './context.ts';
import { flow } from './flow.ts';
import { boxesOf, contentOf } from './level.ts';
import { notesBeside } from './notes.ts';
import { type Placement, placementsFrom } from './placements.ts';

export interface ArrangeOptions {
  /** Which way lines run; absent: for each part whichever suits it. */
  readonly direction?: Direction | undefined;
}

export function arrange(design: Design, options: ArrangeOptions = {}): readonly Placement[] {
  const context = contextOf(design, options.direction);
  const boxes = boxesOf(undefined, context);
  const placed = flow(boxes, linksBetween(boxes, context), context.direction);
  const { rects } = contentOf(boxes, placed);
  const held = Object.values(design.blocks).some((block) => context.keeps(block));
  const placements = placementsFrom(design, held ? around(boxes, placed, rects, context) : rects);
  return [...placements, ...notesBeside(design, placements)];
}
