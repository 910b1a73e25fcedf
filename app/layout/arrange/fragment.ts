// Lays out some blocks of a design among themselves, and puts them where nothing is in their way: what
// was pasted or imported, or what somebody selected. Everything else stays where it is.
import type { BlockId } from '../../design/ids.ts';
import type { Block, Design, Point } from '../../design/schema.ts';
import { grownContainers, paddingOf } from '../fit-container.ts';
import { type Frames, shapeOf } from '../frames.ts';
import { openFrames } from '../open-frames.ts';
import { boundsOf, type Rect } from '../rect.ts';
import { toGrid, upToGrid } from '../snap.ts';
import type { ArrangeOptions } from './arrange.ts';
import { type Context, contextOf, isHeld } from './context.ts';
import { nearestFree } from './free.ts';
import { layLevel } from './level.ts';
import { applyPlacements, type Placement, placementsFrom } from './placements.ts';

export interface FragmentOptions extends ArrangeOptions {
  /** Canvas coordinates of the upper left corner, if that is free; absent: about where they are now. */
  readonly at?: Point | undefined;
}

/**
 * Where these blocks, with all that is inside them, are to stand. Those in one container are laid out
 * together and stay in it; it grows for them. Blocks that aren't there are passed over.
 * @param design with the blocks in it, at any positions.
 */
export function arrangeFragment(
  design: Design,
  ids: Iterable<BlockId>,
  options: FragmentOptions = {},
): readonly Placement[] {
  const chosen = chosenOf(design, ids);
  const whole = contextOf(design, options.direction);
  const inFragment = (block: Block): boolean => {
    for (let at: Block | undefined = block; at; ) {
      if (chosen.has(at.id)) return true;
      const parent: BlockId | undefined = whole.parentOf(at);
      at = parent && design.blocks[parent];
    }
    return false;
  };
  const context = contextOf(design, options.direction, inFragment);
  const homes = new Set<BlockId | undefined>();
  for (const id of chosen) {
    const block = design.blocks[id];
    const parent = block && context.parentOf(block);
    const above = parent && design.blocks[parent];
    if (block && !(above && inFragment(above))) homes.add(parent);
  }
  const rects = new Map<BlockId, Rect>();
  for (const home of homes)
    for (const [id, rect] of placedIn(home, context, options.at)) rects.set(id, rect);
  const placements = placementsFrom(design, rects);
  return [...placements, ...grown(design, placements, homes)];
}

/**
 * A microservice stands for what it owns, a container alone for what is in it. What is pinned or locked
 * stays.
 */
function chosenOf(design: Design, ids: Iterable<BlockId>): ReadonlySet<BlockId> {
  const given = [...ids].flatMap((id) => design.blocks[id] ?? []);
  const all = Object.values(design.blocks);
  const [only, ...others] = given;
  const meant =
    only && others.length === 0 && shapeOf(only.type) === 'container'
      ? all.filter(({ parent }) => parent === only.id)
      : given.flatMap((block) => {
          const owned =
            shapeOf(block.type) === 'hull' ? all.filter(({ owner }) => owner === block.id) : [];
          return owned.length > 0 ? owned : [block];
        });
  const stays = heldWithHomes(design);
  return new Set(meant.filter(({ id }) => !stays.has(id)).map(({ id }) => id));
}

/** What is held, by itself or with its microservice, and the containers that must stay for it. */
function heldWithHomes(design: Design): ReadonlySet<BlockId> {
  const stays = new Set<BlockId>();
  for (const block of Object.values(design.blocks)) {
    if (!isHeld(block) && !(block.owner && isHeld(design.blocks[block.owner]))) continue;
    let at: Block | undefined = block;
    while (at && !stays.has(at.id)) {
      stays.add(at.id);
      at = at.parent && design.blocks[at.parent];
    }
  }
  return stays;
}

function placedIn(
  home: BlockId | undefined,
  context: Context,
  at: Point | undefined,
): ReadonlyMap<BlockId, Rect> {
  const { design } = context;
  const content = layLevel(home, context);
  const frames = openFrames(design);
  const origin: Rect | undefined = home && frames.get(home)?.rect;
  const now = boundsOf([...content.rects.keys()].flatMap((id) => frames.get(id)?.rect ?? []));
  const wanted = at ?? (now && { x: now.x, y: now.y }) ?? { x: 0, y: 0 };
  const size = { width: content.width, height: content.height };
  const base = { x: origin?.x ?? 0, y: origin?.y ?? 0 };
  const padding = home && paddingOf(design.blocks[home]?.type ?? '');
  const corner = nearestFree(
    { x: base.x + toGrid(wanted.x - base.x), y: base.y + toGrid(wanted.y - base.y) },
    size,
    {
      obstacles: obstaclesIn(home, content.rects, context, frames),
      gap: 40,
      least: padding && { x: base.x + upToGrid(padding.left), y: base.y + upToGrid(padding.top) },
    },
  );
  return new Map(
    Array.from(content.rects, ([id, rect]) => [
      id,
      { ...rect, x: rect.x + corner.x, y: rect.y + corner.y },
    ]),
  );
}

/** What else stands there, and every microservice that none of them belongs to. */
function obstaclesIn(
  home: BlockId | undefined,
  own: ReadonlyMap<BlockId, Rect>,
  context: Context,
  frames: Frames,
): readonly Rect[] {
  const { design } = context;
  const moving = new Set([...own.keys()].flatMap((id) => design.blocks[id]?.owner ?? []));
  return [...frames.values()].flatMap(({ id, rect, shape }) => {
    const block = design.blocks[id];
    if (!block || own.has(id)) return [];
    if (shape === 'hull') return moving.has(id) ? [] : [rect];
    return context.parentOf(block) === home ? [rect] : [];
  });
}

function grown(
  design: Design,
  placements: readonly Placement[],
  homes: ReadonlySet<BlockId | undefined>,
): readonly Placement[] {
  let current = applyPlacements(design, placements);
  const all = new Map<BlockId, Placement>();
  for (const home of homes)
    for (const resized of home ? grownContainers(current, home) : []) {
      all.set(resized.id, resized);
      current = applyPlacements(current, [resized]);
    }
  return [...all.values()];
}
