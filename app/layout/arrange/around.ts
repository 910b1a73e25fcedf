// What is pinned or locked stays exactly where it is, and so do the containers it is in; the rest goes
// to where it would stand anyway, seen from there, or as near to it as there is room.
import type { BlockId } from '../../design/ids.ts';
import type { Block, Point } from '../../design/schema.ts';
import { blockSize } from '../block-size.ts';
import { paddingOf } from '../fit-container.ts';
import { type Frames, shapeOf } from '../frames.ts';
import { openFrames } from '../open-frames.ts';
import { bottom, boundsOf, type Rect, right } from '../rect.ts';
import { toGrid, upToGrid } from '../snap.ts';
import { type Box, type Placed } from './boxes.ts';
import type { Context } from './context.ts';
import { nearestFree } from './free.ts';
import { HULL_ROOM, leafBox, standsHere } from './measures.ts';

type Rects = ReadonlyMap<BlockId, Rect>;

interface Around {
  readonly context: Context;
  readonly frames: Frames;
  /** Where everything would stand if nothing were held. */
  readonly ideal: Rects;
  readonly settled: Map<BlockId, Rect>;
  /** Containers with something held in them. */
  readonly open: ReadonlySet<BlockId>;
}

const GAP = 32;

export function around(
  boxes: readonly Box[],
  placed: Placed,
  ideal: Rects,
  context: Context,
): Rects {
  const open = new Set<BlockId>();
  for (const block of context.graph.blocks)
    if (context.keeps(block))
      for (let at = context.parentOf(block); at; ) {
        open.add(at);
        const above: Block | undefined = context.design.blocks[at];
        at = above && context.parentOf(above);
      }
  // What is hidden in something collapsed is held as well.
  const frames = openFrames(context.design);
  const state: Around = { context, frames, ideal, settled: new Map(), open };
  const obstacles: Rect[] = [];
  const touched = (box: Box): boolean =>
    [...box.inner.keys()].some((id) => {
      const block = context.design.blocks[id];
      return block !== undefined && (open.has(id) || context.keeps(block));
    });
  const broken = boxes.filter(touched);
  const members = broken.flatMap(({ inner }) =>
    [...inner.keys()].flatMap((id) => {
      const block = context.design.blocks[id];
      return block && context.parentOf(block) === undefined ? [block] : [];
    }),
  );
  const shift = settle(undefined, members, obstacles, state);
  obstacles.push(...hullsRound(broken, state));
  const whole = boxes.filter((box) => !broken.includes(box));
  const wishes = whole.map((box) => {
    const { x, y } = placed.at.get(box.id) ?? { x: 0, y: 0 };
    return { box, rect: { x, y, width: box.width, height: box.height } };
  });
  for (const { box, rect } of inOrder(wishes)) {
    const at = nearestFree({ x: rect.x + shift.x, y: rect.y + shift.y }, rect, {
      obstacles,
      gap: GAP,
    });
    obstacles.push({ ...at, width: box.width, height: box.height });
    for (const id of box.inner.keys()) move(id, { x: at.x - rect.x, y: at.y - rect.y }, state);
  }
  return state.settled;
}

/** Puts what sits in one container; returns how far it all went. */
function settle(
  home: BlockId | undefined,
  members: readonly Block[],
  obstacles: Rect[],
  state: Around,
): Point {
  const { context, frames, ideal, settled, open } = state;
  const fixed = members.filter((block) => context.keeps(block) || open.has(block.id));
  for (const block of fixed) {
    if (context.keeps(block)) {
      for (const one of [block, ...context.graph.descendantsOf(block.id)]) {
        const rect = frames.get(one.id)?.rect;
        if (rect) settled.set(one.id, rect);
      }
    } else openContainer(block, state);
    const rect = settled.get(block.id);
    if (rect) obstacles.push(withChips(block, rect));
  }
  const shift = shiftOf(fixed, state);
  const container = home && context.design.blocks[home];
  const corner = home && frames.get(home)?.rect;
  const padding = container && paddingOf(container.type);
  const least =
    corner && padding
      ? { x: corner.x + upToGrid(padding.left), y: corner.y + upToGrid(padding.top) }
      : undefined;
  const most =
    container?.type === 'subnet-tier' && corner && padding
      ? bottom(corner) - padding.bottom
      : undefined;
  const free = members.filter((block) => !fixed.includes(block));
  const wishes = free.flatMap((block) => {
    const rect = ideal.get(block.id);
    return rect ? [{ block, rect }] : [];
  });
  for (const { block, rect } of inOrder(wishes)) {
    const size = withChips(block, rect);
    const wanted = { x: rect.x + shift.x, y: rect.y + shift.y };
    const at = nearestFree(wanted, size, { obstacles, gap: GAP, least, most });
    obstacles.push({ ...at, width: size.width, height: size.height });
    const by = { x: at.x - rect.x, y: at.y - rect.y };
    move(block.id, by, state);
    if (shapeOf(block.type) === 'container')
      for (const inner of context.graph.descendantsOf(block.id)) move(inner.id, by, state);
  }
  return shift;
}

/** Its corner stays, and it grows to hold what it does; tiers keep their heights, and one width. */
function openContainer(block: Block, state: Around): void {
  const { context, frames, settled } = state;
  const rect = frames.get(block.id)?.rect;
  if (!rect) return;
  const children = context.childrenOf(block.id).filter((child) => standsHere(child, context));
  const tiers = children.filter(({ type }) => type === 'subnet-tier');
  if (tiers.length > 0 && tiers.length === children.length) {
    for (const tier of tiers) {
      if (context.keeps(tier)) settle(block.id, [tier], [], state);
      else openContainer(tier, state);
    }
    const width = Math.max(...tiers.map(({ id }) => settled.get(id)?.width ?? 0));
    for (const tier of tiers) {
      const own = settled.get(tier.id);
      if (own && !context.keeps(tier)) settled.set(tier.id, { ...own, width });
    }
  } else settle(block.id, children, [], state);
  const inside = boundsOf(
    children.flatMap((child) => {
      const own = settled.get(child.id);
      return own ? [withChips(child, own)] : [];
    }),
  );
  const padding = paddingOf(block.type);
  settled.set(block.id, {
    ...rect,
    width: Math.max(rect.width, inside ? right(inside) - rect.x + padding.right : 0),
    height: Math.max(rect.height, inside ? bottom(inside) - rect.y + padding.bottom : 0),
  });
}

/** How far what is held is from where it would stand: the middle of what all of them say. */
function shiftOf(fixed: readonly Block[], { settled, ideal }: Around): Point {
  const pairs = fixed.flatMap(({ id }) => {
    const is = settled.get(id);
    const would = ideal.get(id);
    return is && would ? [{ x: is.x - would.x, y: is.y - would.y }] : [];
  });
  const middle = (values: readonly number[]): number =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return { x: toGrid(middle(pairs.map(({ x }) => x))), y: toGrid(middle(pairs.map(({ y }) => y))) };
}

function move(id: BlockId, by: Point, { ideal, settled }: Around): void {
  const rect = ideal.get(id);
  if (rect) settled.set(id, { ...rect, x: rect.x + by.x, y: rect.y + by.y });
}

/** What no stranger may stand in: the hulls of microservices some of whose blocks are held. */
function hullsRound(boxes: readonly Box[], { context, settled }: Around): readonly Rect[] {
  const owned = new Map<BlockId, Rect[]>();
  for (const { inner } of boxes)
    for (const id of inner.keys()) {
      const block = context.design.blocks[id];
      const owner = block && context.ownerOf(block);
      const rect = settled.get(id);
      if (!owner || !rect) continue;
      const list = owned.get(owner);
      if (list) list.push(rect);
      else owned.set(owner, [rect]);
    }
  return [...owned.values()].flatMap((rects) => {
    const inside = boundsOf(rects);
    if (!inside) return [];
    const { top, side, bottom: foot } = HULL_ROOM;
    return [
      {
        x: inside.x - side,
        y: inside.y - top,
        width: inside.width + 2 * side,
        height: inside.height + top + foot,
      },
    ];
  });
}

const withChips = (block: Block, rect: Rect): Rect =>
  shapeOf(block.type) === 'block'
    ? { ...rect, height: Math.max(blockSize(block).height, leafBox(block).height) }
    : rect;

const inOrder = <T extends { readonly rect: Rect }>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x);
