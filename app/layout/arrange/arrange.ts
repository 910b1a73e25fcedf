// Lays a whole design out: containers inside out, each one's content by the lines between what is in
// it. The outcome depends on what the design holds and not on where it was, so that arranging what is
// arranged changes nothing.
import type { BlockId } from '../../design/ids.ts';
import type { Design } from '../../design/schema.ts';
import type { Rect } from '../rect.ts';
import { around } from './around.ts';
import type { Box, Direction, Placed } from './boxes.ts';
import { type Context, contextOf, linksBetween } from './context.ts';
import { flow } from './flow.ts';
import { improved } from './improve/improve.ts';
import { boxesOf, contentOf } from './level.ts';
import { notesBeside } from './notes.ts';
import { type Placement, placementsFrom } from './placements.ts';
import { wholeCost } from './whole-cost.ts';

export interface ArrangeOptions {
  /** Which way lines run; absent: for each part whichever suits it. */
  readonly direction?: Direction | undefined;
}

export function arrange(design: Design, options: ArrangeOptions = {}): readonly Placement[] {
  const context = contextOf(design, options.direction);
  const { boxes, placed, rects } = bestOf(context);
  const held = Object.values(design.blocks).some((block) => context.keeps(block));
  const placements = placementsFrom(design, held ? around(boxes, placed, rects, context) : rects);
  return [...placements, ...notesBeside(design, placements)];
}

interface Layout {
  readonly boxes: readonly Box[];
  readonly placed: Placed;
  readonly rects: ReadonlyMap<BlockId, Rect>;
}

/** Fewer blocks than these, or more than those, are laid out once. */
const HANDFUL = 8;
const MANY = 120;
/** More microservices than these aren't turned one by one. */
const FEW_OWNERS = 8;
const WAYS: readonly Direction[] = ['right', 'down'];

/** As many of the cheapest as are worth improving. */
const FINALISTS = 8;

/** Which way suits within microservices depends on how they lie, and the other way round. */
function bestOf(context: Context): Layout {
  const { length } = context.graph.blocks;
  if (length <= HANDFUL || length > MANY) return layoutOf(context);
  const tried: { readonly layout: Layout; readonly context: Context; readonly cost: number }[] = [];
  const consider = (one: Context): void => {
    const layout = layoutOf(one);
    const cost = wholeCost(layout.rects, context);
    if (tried.every((other) => other.cost !== cost)) tried.push({ layout, context: one, cost });
    tried.sort((a, b) => a.cost - b.cost);
  };
  for (const direction of context.direction ? [context.direction] : WAYS)
    for (const inner of [undefined, ...WAYS])
      consider({ ...context, direction, innerOf: () => inner });
  const owners = new Set(context.graph.blocks.flatMap((block) => context.ownerOf(block) ?? []));
  if (owners.size <= FEW_OWNERS)
    for (const owner of owners)
      for (const way of WAYS) {
        const from = tried[0]?.context ?? context;
        consider({ ...from, innerOf: (one) => (one === owner ? way : from.innerOf(one)) });
      }
  const [first] = tried
    .slice(0, FINALISTS)
    .map(({ layout }) => improvedLayout(layout, context))
    .map((layout) => ({ layout, cost: wholeCost(layout.rects, context) }))
    .toSorted((a, b) => a.cost - b.cost);
  return first?.layout ?? layoutOf(context);
}

/** Who asks for a way gets rows, or columns, and nothing that leaves them. */
function improvedLayout(layout: Layout, context: Context): Layout {
  if (context.direction) return layout;
  const { boxes, placed } = layout;
  const better = improved(boxes, linksBetween(boxes, context), placed);
  return { boxes, placed: better, ...contentOf(boxes, better) };
}

function layoutOf(context: Context): Layout {
  const boxes = boxesOf(undefined, context);
  const placed = flow(boxes, linksBetween(boxes, context), context.direction);
  return { boxes, placed, ...contentOf(boxes, placed) };
}
