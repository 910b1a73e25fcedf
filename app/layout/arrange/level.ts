// One level: what sits in a container, or on the canvas, with all that is inside it laid out first.
import type { BlockId } from '../../design/ids.ts';
import type { Block, Size } from '../../design/schema.ts';
import { blockChips, blockSize } from '../block-size.ts';
import { paddingOf } from '../fit-container.ts';
import { shapeOf } from '../frames.ts';
import type { Rect } from '../rect.ts';
import { upToGrid } from '../snap.ts';
import { textWidth } from '../text-width.ts';
import { type Box, type Placed } from './boxes.ts';
import { type Context, linksBetween } from './context.ts';
import { flow, PART } from './flow.ts';
import { lanesBox } from './lanes/lanes.ts';
import { ASTRIDE, HULL_ROOM, headingWidth, leafBox, standsHere } from './measures.ts';
import { spanningHulls } from './spanning.ts';

/** What a level holds, from its upper left corner. */
export interface Content {
  readonly rects: ReadonlyMap<BlockId, Rect>;
  readonly width: number;
  readonly height: number;
}

/** What sits in a container; on the canvas when undefined. */
export function layLevel(parent: BlockId | undefined, context: Context): Content {
  return laid(boxesOf(parent, context), context);
}

function laid(boxes: readonly Box[], context: Context): Content {
  return contentOf(boxes, flow(boxes, linksBetween(boxes, context), context.direction));
}

export function contentOf(boxes: readonly Box[], placed: Placed): Content {
  const rects = new Map<BlockId, Rect>();
  for (const box of boxes) {
    const corner = placed.at.get(box.id) ?? { x: 0, y: 0 };
    const turned = placed.mirrored?.has(box.id);
    for (const [id, { x, y, width, height }] of box.inner)
      rects.set(id, {
        x: corner.x + (turned ? box.width - x - width : x),
        y: corner.y + y,
        width,
        height,
      });
  }
  return { rects, width: placed.width, height: placed.height };
}

export function boxesOf(parent: BlockId | undefined, context: Context): readonly Box[] {
  const here = context.childrenOf(parent).filter((block) => standsHere(block, context));
  const spanning = spanningHulls(parent, context);
  const boxes: Box[] = [];
  const hulls = new Map<BlockId, Box[]>();
  /** Blocks that hang below a container, because the rest of their microservice is in it. */
  const hanging = new Map<BlockId, Block[]>();
  for (const block of here) {
    const owner = context.ownerOf(block);
    const above = owner && spanning.get(owner);
    if (above && above !== block.id && shapeOf(block.type) !== 'container') {
      const list = hanging.get(above);
      if (list) list.push(block);
      else hanging.set(above, [block]);
    }
  }
  const hung = new Set([...hanging.values()].flat().map(({ id }) => id));
  for (const block of here) {
    if (hung.has(block.id)) continue;
    const below = hanging.get(block.id) ?? [];
    const box = boxOf(block, below, context);
    const owner = context.ownerOf(block);
    if (!owner || spanning.has(owner)) boxes.push(box);
    else if (hulls.has(owner)) hulls.get(owner)?.push(box);
    else hulls.set(owner, [box]);
  }
  for (const [owner, members] of hulls) boxes.push(hullBox(owner, members, context));
  return boxes;
}

function boxOf(block: Block, below: readonly Block[], context: Context): Box {
  if (shapeOf(block.type) !== 'container') return leafBox(block);
  if (context.keeps(block)) return keptBox(block, context);
  const children = context.childrenOf(block.id);
  const tiers = children.length > 0 && children.every(({ type }) => type === 'subnet-tier');
  if (tiers || below.length > 0)
    return lanesBox(block, { tiers, below, context, boxOf: (one) => boxOf(one, [], context) });
  return containerBox(block, context);
}

function containerBox(block: Block, context: Context): Box {
  const content = layLevel(block.id, context);
  const size = blockSize(block);
  if (content.rects.size === 0)
    return {
      id: block.id,
      width: upToGrid(size.width),
      height: upToGrid(size.height),
      inner: new Map([[block.id, { x: 0, y: 0, width: size.width, height: size.height }]]),
    };
  const padding = paddingOf(block.type);
  const left = upToGrid(padding.left);
  const top = upToGrid(padding.top);
  const width = upToGrid(Math.max(left + content.width + padding.right, headingWidth(block)));
  const height = upToGrid(top + content.height + padding.bottom);
  return {
    id: block.id,
    width,
    height,
    inner: new Map([[block.id, { x: 0, y: 0, width, height }], ...shifted(content, left, top)]),
  };
}

/** Everything in it stands as it did. */
function keptBox(block: Block, { graph }: Context): Box {
  const corner = graph.absolutePosition(block.id);
  const inner = new Map<BlockId, Rect>();
  for (const one of [block, ...graph.descendantsOf(block.id)]) {
    const { x, y } = graph.absolutePosition(one.id);
    inner.set(one.id, { x: x - corner.x, y: y - corner.y, ...sizeOnly(blockSize(one)) });
  }
  const { width, height } = blockSize(block);
  return { id: block.id, width: upToGrid(width), height: upToGrid(height), inner };
}

const sizeOnly = ({ width, height }: Size): Size => ({ width, height });

function hullBox(owner: BlockId, members: readonly Box[], context: Context): Box {
  const links = linksBetween(members, context);
  const content = contentOf(members, flow(members, links, context.innerOf(owner), PART));
  const hull = context.design.blocks[owner];
  const team = hull && blockChips(hull).length > 0 ? ASTRIDE : 0;
  const width = Math.max(content.width, hull ? upToGrid(textWidth(hull.name, 12.5)) : 0);
  return {
    id: owner,
    width: width + 2 * HULL_ROOM.side,
    height: upToGrid(content.height + HULL_ROOM.top + HULL_ROOM.bottom + team),
    inner: new Map(shifted(content, HULL_ROOM.side, HULL_ROOM.top)),
    mirrors: members.every(({ mirrors }) => mirrors),
  };
}

export const shifted = (
  { rects }: Pick<Content, 'rects'>,
  dx: number,
  dy: number,
): readonly (readonly [BlockId, Rect])[] =>
  Array.from(rects, ([id, rect]) => [id, { ...rect, x: rect.x + dx, y: rect.y + dy }] as const);
