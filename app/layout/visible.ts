// What is drawn of a design in which containers and microservices are collapsed: what is inside one
// isn't, and its connections end at the box that stands for it. Whoever asks what is on the canvas
// asks here, never the design's own tables; rules and compiler don't care.
import { holdsOthers, isMicroservice } from '../catalog/holds-others.ts';
import { connectionDefinition } from '../connections/connections.ts';
import { counted } from '../counted.ts';
import type { BlockId, ConnectionId } from '../design/ids.ts';
import type { Block, Connection, Design } from '../design/schema.ts';

/** A line on the canvas: one connection, or all of one direction between two boxes. */
export interface DrawnConnection {
  /** Of the first of its connections. */
  readonly id: ConnectionId;
  /** As it is drawn: between what stands for its ends, saying how many it is. */
  readonly connection: Connection;
  readonly members: readonly ConnectionId[];
}

type Blocks = Design['blocks'];

interface Collapsed {
  /** From what isn't drawn to the box that stands for it. */
  readonly boxes: ReadonlyMap<BlockId, BlockId>;
  readonly inside: ReadonlyMap<BlockId, readonly BlockId[]>;
}

const nothing: Collapsed = { boxes: new Map(), inside: new Map() };
const collapsedIn = new WeakMap<Blocks, Collapsed>();
const drawnIn = new WeakMap<Design['connections'], WeakMap<Blocks, readonly DrawnConnection[]>>();

/** What stands for a block on the canvas: itself, unless it is inside something collapsed. */
export const standIn = ({ blocks }: Pick<Design, 'blocks'>, id: BlockId): BlockId =>
  collapsed(blocks).boxes.get(id) ?? id;

/** The box a block is hidden in, if it is. */
export const boxOf = ({ blocks }: Pick<Design, 'blocks'>, id: BlockId): BlockId | undefined =>
  collapsed(blocks).boxes.get(id);

/** All that is hidden in a box, however deep. */
export const hiddenIn = ({ blocks }: Pick<Design, 'blocks'>, box: BlockId): readonly BlockId[] =>
  collapsed(blocks).inside.get(box) ?? [];

/** Whether anything is hidden at all. */
export const hidesAnything = ({ blocks }: Pick<Design, 'blocks'>): boolean =>
  collapsed(blocks).boxes.size > 0;

/** The blocks a box says it has: not what only holds others. */
export const countInside = (design: Pick<Design, 'blocks'>, box: BlockId): number =>
  hiddenIn(design, box).filter((id) => !canCollapse(design.blocks[id])).length;

/** The lines of a design. Those wholly inside a box aren't there; parallel ones at a box are one. */
export function drawnConnections(design: Design): readonly DrawnConnection[] {
  const byBlocks = drawnIn.get(design.connections) ?? new WeakMap();
  drawnIn.set(design.connections, byBlocks);
  const known = byBlocks.get(design.blocks);
  if (known) return known;
  const drawn = linesOf(design);
  byBlocks.set(design.blocks, drawn);
  return drawn;
}

function linesOf(design: Design): readonly DrawnConnection[] {
  const all = Object.values(design.connections);
  const { boxes } = collapsed(design.blocks);
  const drawn: DrawnConnection[] = [];
  const merged = new Map<string, Connection[]>();
  for (const connection of all) {
    const from = boxes.get(connection.from) ?? connection.from;
    const to = boxes.get(connection.to) ?? connection.to;
    if (from === connection.from && to === connection.to) {
      drawn.push({ id: connection.id, connection, members: [connection.id] });
      continue;
    }
    if (from === to) continue;
    push(merged, `${from} ${to}`, connection);
  }
  for (const list of merged.values()) drawn.push(lineOf(list, boxes));
  return drawn;
}

function lineOf(
  list: readonly Connection[],
  boxes: ReadonlyMap<BlockId, BlockId>,
): DrawnConnection {
  const sorted = list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  // Solid where anybody waits for an answer.
  const shown = sorted.find(({ kind }) => connectionDefinition(kind)?.synchronous) ?? sorted[0];
  const [first] = sorted;
  if (!first || !shown) throw new Error('a line is made of connections');
  // Its bends were chosen for other ends.
  const { steering: _steering, ...rest } = shown;
  return {
    id: first.id,
    connection: {
      ...rest,
      id: first.id,
      from: boxes.get(shown.from) ?? shown.from,
      to: boxes.get(shown.to) ?? shown.to,
      ...(list.length > 1 && { label: counted(list.length, 'connection') }),
    },
    members: sorted.map(({ id }) => id),
  };
}

function collapsed(blocks: Blocks): Collapsed {
  const known = collapsedIn.get(blocks);
  if (known) return known;
  const all = Object.values(blocks);
  const found = all.some((block) => block.collapsed) ? findHidden(blocks, all) : nothing;
  collapsedIn.set(blocks, found);
  return found;
}

/**
 * Placement before ownership: what sits in a collapsed VPC is in that, whoever owns it. A
 * microservice is where the blocks it owns are, so it is hidden when all of them are.
 */
function findHidden(blocks: Blocks, all: readonly Block[]): Collapsed {
  const boxes = new Map<BlockId, BlockId>();
  const owned = new Map<BlockId, Block[]>();
  for (const block of all) {
    if (isMicroservice(block)) continue;
    const box = outermost(blocks, block);
    if (box) boxes.set(block.id, box);
    if (block.owner) push(owned, block.owner, block);
  }
  for (const block of all) {
    if (!isMicroservice(block)) continue;
    const members = owned.get(block.id) ?? [];
    const box = members[0] ? boxes.get(members[0].id) : outermost(blocks, block);
    if (box && members.every(({ id }) => boxes.has(id))) boxes.set(block.id, box);
  }
  for (const block of all) {
    if (boxes.has(block.id) || isMicroservice(block)) continue;
    const owner = [block, ...above(blocks, block)]
      .map((one) => one.owner && blocks[one.owner])
      .find((one) => one);
    if (owner && owner.collapsed && isMicroservice(owner)) boxes.set(block.id, owner.id);
  }
  const inside = new Map<BlockId, BlockId[]>();
  for (const [id, box] of boxes) push(inside, box, id);
  return { boxes, inside };
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const outermost = (blocks: Blocks, block: Block): BlockId | undefined =>
  above(blocks, block).findLast((one) => one.collapsed && holdsOthers(one) && !isMicroservice(one))
    ?.id;

/** Nearest first; a circle of parents in a damaged file ends it. */
function above(blocks: Blocks, { id, parent }: Block): readonly Block[] {
  const path: Block[] = [];
  const seen = new Set<BlockId>([id]);
  for (
    let at = parent && blocks[parent];
    at && !seen.has(at.id);
    at = at.parent && blocks[at.parent]
  ) {
    seen.add(at.id);
    path.push(at);
  }
  return path;
}

/** Whether a block can be collapsed. */
export const canCollapse = (block: Block | undefined): boolean =>
  block !== undefined && holdsOthers(block);
