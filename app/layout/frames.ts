// Where everything is on the canvas: one absolute rectangle a block. Containers and ordinary blocks
// have theirs from the document; a microservice's is a hull round the blocks it owns, wherever they
// sit, so it is computed from theirs. What is inside a collapsed one has no frame: ask `visible.ts`
// what stands for it.
import { blockDefinition } from '../catalog/catalog.ts';
import type { BlockId, ConnectionId } from '../design/ids.ts';
import type { Block, Connection, Design, Point, Size } from '../design/schema.ts';
import { blockChips, blockSize, boxSize, CHIP_ROW } from './block-size.ts';
import { boundsOf, type Rect, rectAt } from './rect.ts';
import { textWidth } from './text-width.ts';
import { boxOf, countInside } from './visible.ts';

/** A box is a container or microservice that is collapsed. */
export type Shape = 'block' | 'container' | 'hull' | 'box';

/** What a line must go round and nothing may lie on. */
export const isSolid = (shape: Shape): boolean => shape === 'block' || shape === 'box';

export interface Frame {
  readonly id: BlockId;
  readonly shape: Shape;
  readonly rect: Rect;
  /** Containers inside containers are drawn over them. */
  readonly depth: number;
  /** Its order and those of the containers it is in, from the outermost; absent while all are 0. */
  readonly stacking?: readonly number[];
  /** A group of a microservice's, or what is in one: lies over the hull it is in. */
  readonly raised?: boolean;
  /** A microservice that owns nothing yet and shows its own box. */
  readonly empty?: boolean;
  /** Of a container or microservice: the name in its heading, which connections keep off. */
  readonly title?: string;
  /** Of a microservice: who owns it, on its lower border. */
  readonly team?: string;
  /** It has facts in a row under it. */
  readonly chips?: boolean;
  /** Of a container: how wide the facts are at the right end of its heading. */
  readonly headingChips?: number;
  /** Of a box: what it is when it is open, and how many blocks are in it. */
  readonly holds?: 'container' | 'hull';
  readonly inside?: number;
}
export type Frames = ReadonlyMap<BlockId, Frame>;

/** What a gesture under way has changed and the design doesn't know yet. */
export interface Draft {
  /** Relative to the parent, as in the document. */
  readonly positions: ReadonlyMap<BlockId, Point>;
  readonly sizes: ReadonlyMap<BlockId, Size>;
  /** Who would own a block, where that may change; undefined for nobody. */
  readonly owners: ReadonlyMap<BlockId, BlockId | undefined>;
  /** Where a microservice stays that loses its last block. */
  readonly emptied: ReadonlyMap<BlockId, Rect>;
  /** Connections as they would be: steered or reconnected. */
  readonly connections?: ReadonlyMap<ConnectionId, Connection>;
}
export const noDraft: Draft = {
  positions: new Map(),
  sizes: new Map(),
  owners: new Map(),
  emptied: new Map(),
};

/** Room between a hull and its blocks; the top has the name. */
export const HULL_PADDING = { top: 34, side: 12, bottom: 20 } as const;

/** What a block of this type is while it is open. */
export function shapeOf(type: string): Exclude<Shape, 'box'> {
  const definition = blockDefinition(type);
  if (definition?.traits.boundedContext) return 'hull';
  return definition?.container ? 'container' : 'block';
}

const isGroup = ({ type }: Block): boolean => blockDefinition(type)?.container?.look === 'group';

interface Origin {
  readonly at: Point;
  readonly depth: number;
  readonly stacking: readonly number[] | undefined;
  readonly raised: boolean;
}
const CANVAS: Origin = { at: { x: 0, y: 0 }, depth: -1, stacking: undefined, raised: false };

/** A block whose parent is missing or in a cycle counts as lying on the canvas itself. */
export function framesOf(design: Design, draft: Draft = noDraft): Frames {
  const frames = new Map<BlockId, Frame>();
  const origins = new Map<BlockId, Origin>();

  const isOwned = ({ id, owner }: Block): boolean =>
    (draft.owners.has(id) ? draft.owners.get(id) : owner) !== undefined;

  const originOf = (block: Block, above: number): Origin => {
    const known = origins.get(block.id);
    if (known) return known;
    const position = draft.positions.get(block.id) ?? block.position;
    const parent = block.parent && design.blocks[block.parent];
    const base = parent && above < DEEPEST ? originOf(parent, above + 1) : CANVAS;
    const origin = {
      at: { x: base.at.x + position.x, y: base.at.y + position.y },
      depth: base.depth + 1,
      stacking:
        base.stacking || block.order
          ? [...(base.stacking ?? Array<number>(base.depth + 1).fill(0)), block.order ?? 0]
          : undefined,
      raised: base.raised || (isOwned(block) && isGroup(block)),
    };
    origins.set(block.id, origin);
    return origin;
  };

  const boxAt = (block: Block, at: Point): Frame => {
    const inside = countInside(design, block.id);
    const { depth, stacking } = originOf(block, 0);
    return {
      id: block.id,
      shape: 'box',
      holds: shapeOf(block.type) === 'hull' ? 'hull' : 'container',
      rect: rectAt(at, boxSize(block, inside)),
      depth,
      ...(stacking && { stacking }),
      inside,
    };
  };

  const hulls: Block[] = [];
  const owned = new Map<BlockId, Rect[]>();
  for (const block of Object.values(design.blocks)) {
    const shape = shapeOf(block.type);
    const box = boxOf(design, block.id);
    if (shape === 'hull') {
      if (!box) hulls.push(block);
      continue;
    }
    const { at, depth, stacking, raised } = originOf(block, 0);
    const rect = rectAt(at, draft.sizes.get(block.id) ?? blockSize(block));
    const chips = shape === 'block' && blockChips(block).length > 0;
    if (!box)
      frames.set(
        block.id,
        shape === 'container' && block.collapsed
          ? boxAt(block, at)
          : {
              id: block.id,
              shape,
              rect,
              depth,
              ...(stacking && { stacking }),
              ...(shape === 'container' && raised && { raised }),
              ...(shape === 'container' && { title: block.name }),
              ...(chips && { chips }),
              ...(shape === 'container' && { headingChips: headingChips(block) }),
            },
      );
    const wanted = draft.owners.has(block.id) ? draft.owners.get(block.id) : block.owner;
    // A collapsed microservice stands where its own blocks are, whatever is dragged over it.
    const owner = box ? (box === block.owner ? box : undefined) : wanted;
    if (!owner || (!box && design.blocks[owner]?.collapsed)) continue;
    const seen = chips ? { ...rect, height: rect.height + CHIP_ROW } : rect;
    const list = owned.get(owner);
    if (list) list.push(seen);
    else owned.set(owner, [seen]);
  }
  for (const block of hulls) {
    const { at, depth, stacking } = originOf(block, 0);
    const inside = boundsOf(owned.get(block.id) ?? []);
    const [team] = blockChips(block);
    const rect = inside
      ? hullRound(inside)
      : (draft.emptied.get(block.id) ?? rectAt(at, draft.sizes.get(block.id) ?? blockSize(block)));
    frames.set(block.id, {
      ...(block.collapsed
        ? boxAt(block, { x: rect.x, y: rect.y })
        : {
            id: block.id,
            shape: 'hull',
            rect,
            depth,
            ...(stacking && { stacking }),
            title: block.name,
          }),
      ...(team && { team }),
      ...(!inside && { empty: true }),
    });
  }
  return frames;
}

/** The address range of a network stands beside its name. */
export const isRange = (chip: string): boolean => /^\d+\.\d+\.\d+\.\d+\/\d+$/.test(chip);

const headingChips = (block: Block): number =>
  blockChips(block)
    .filter((chip) => !isRange(chip))
    .reduce((sum, chip) => sum + textWidth(chip, 10) + 24, 0);

/** Deeper nesting can only be a cycle of parents in a damaged file. */
const DEEPEST = 64;

const hullRound = (inside: Rect): Rect => ({
  x: inside.x - HULL_PADDING.side,
  y: inside.y - HULL_PADDING.top,
  width: inside.width + 2 * HULL_PADDING.side,
  height: inside.height + HULL_PADDING.top + HULL_PADDING.bottom,
});
