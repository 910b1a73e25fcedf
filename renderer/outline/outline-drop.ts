// What dropping rows of the outline does: the same questions and answers as on the canvas, with a free
// spot found where nobody pointed at one, and an order where a row is put between others.
import { blockDefinition } from '#app/catalog/catalog.ts';
import { mayPlace } from '#app/catalog/may-place.ts';
import { nounOf } from '#app/catalog/nouns.ts';
import { counted } from '#app/counted.ts';
import type { BlockId } from '#app/design/ids.ts';
import { sortLocked } from '#app/design/locked.ts';
import type { Block, Design } from '#app/design/schema.ts';
import { applyEdits } from '#app/edits/apply.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { blockSize } from '#app/layout/block-size.ts';
import { shapeOf } from '#app/layout/frames.ts';
import { type Rect, rectAt } from '#app/layout/rect.ts';
import { roomBeside, roomInside } from '#app/layout/room-inside.ts';
import { mayBeOwned } from '../canvas/gestures/landing.ts';
import { growthEdits } from '../canvas/gestures/settle.ts';
import { rootsOf } from '../canvas/selected/units.ts';
import { homeIn, type OutlineOrder, siblingsIn } from './outline-rows.ts';

/** Into a row, or between it and the next; on no row: onto the canvas itself. */
export interface DropPlace {
  readonly row: BlockId | undefined;
  readonly where: 'before' | 'into' | 'after';
}

export type DropAnswer =
  | { readonly allowed: true; readonly label: string; readonly edits: readonly EditCall[] }
  | { readonly allowed: false; readonly reason: string };

const refuse = (reason: string): DropAnswer => ({ allowed: false, reason });

export function dropInOutline(
  design: Design,
  by: OutlineOrder,
  ids: readonly BlockId[],
  place: DropPlace,
): DropAnswer {
  const { free, locked } = sortLocked(design, ids);
  const moved = rootsOf(design, new Set(free));
  const [only] = moved;
  if (!only) return refuse(`${locked[0]?.name ?? 'It'} is locked and stays where it is.`);
  const row = place.row && design.blocks[place.row];
  const home = !row ? undefined : place.where === 'into' ? row : homeIn(design, by, row);
  const reason = moved
    .map((block) => reasonAgainst(design, by, block, home))
    .find((one) => one !== undefined);
  if (reason) return refuse(reason);
  const into = homeEdits(design, by, moved, home);
  const settled = applyEdits(design, into);
  if (!settled.ok) return refuse(settled.failure.message);
  const order =
    row && place.where !== 'into' ? orderEdits(settled.value, by, moved, row, place.where) : [];
  const what = moved.length === 1 ? only.name : counted(moved.length, 'block');
  return {
    allowed: true,
    label: into.length > 0 ? `Move ${what}` : `Reorder ${what}`,
    edits: [...into, ...order],
  };
}

/** Why a block can't go there; staying where it is, it always can. */
function reasonAgainst(
  design: Design,
  by: OutlineOrder,
  block: Block,
  home: Block | undefined,
): string | undefined {
  if (home?.id === block.id) return `${block.name} can’t be put into itself.`;
  if (homeIn(design, by, block)?.id === home?.id) return undefined;
  const definition = blockDefinition(block.type);
  if (home && shapeOf(home.type) === 'hull')
    return mayBeOwned(definition)
      ? undefined
      : `${definition ? nounOf(definition, 'A') : block.name} belongs to no microservice.`;
  const container = home && blockDefinition(home.type);
  if (home && !container?.container) return `${home.name} holds no other blocks.`;
  if (!definition || block.parent === home?.id) return undefined;
  const answer = mayPlace(design, block, home?.id);
  return answer.allowed ? undefined : answer.reason;
}

function homeEdits(
  design: Design,
  by: OutlineOrder,
  moved: readonly Block[],
  home: Block | undefined,
): readonly EditCall[] {
  const leaving = moved.filter((block) => homeIn(design, by, block)?.id !== home?.id);
  if (leaving.length === 0) return [];
  const hull = home && shapeOf(home.type) === 'hull';
  const placed: Rect[] = [];
  const edits: EditCall[] = [];
  for (const block of leaving) {
    const size = blockSize(block);
    const room = { id: block.id, size };
    const parent = hull ? block.parent : home?.id;
    const position = hull
      ? roomBeside(design, home.id, parent, room, placed)
      : parent === block.parent
        ? undefined
        : roomInside(design, parent, room, placed);
    if (!position) continue;
    placed.push(rectAt(position, size));
    edits.push(
      parent === block.parent
        ? { edit: 'move', args: { moves: [{ id: block.id, position }] } }
        : { edit: 'place', args: { id: block.id, parent: parent ?? null, position } },
    );
  }
  // In the tree by microservice a row that leaves one belongs to nobody, or to whom it comes.
  const owner = hull ? home.id : null;
  const owned = leaving.filter((block) => (block.owner ?? null) !== owner);
  if ((hull || by === 'microservice') && owned.length > 0)
    edits.push({ edit: 'own', args: { ids: owned.map(({ id }) => id), owner } });
  const containers = new Set(
    leaving.flatMap(({ parent }) => (hull ? (parent ?? []) : (home?.id ?? []))),
  );
  return [...edits, ...growthEdits(design, edits, containers)];
}

/**
 * What stands higher in the tree lies over what is below it. Only as many get an order as it takes:
 * the tree has those of one order as one reads them on the canvas.
 */
function orderEdits(
  design: Design,
  by: OutlineOrder,
  moved: readonly Block[],
  row: Block,
  where: 'before' | 'after',
): readonly EditCall[] {
  const ids = new Set(moved.map(({ id }) => id));
  const others = siblingsIn(design, by, row).filter(({ id }) => !ids.has(id));
  const at = others.findIndex(({ id }) => id === row.id) + (where === 'after' ? 1 : 0);
  if (ids.has(row.id)) return [];
  const present = moved.flatMap(({ id }) => design.blocks[id] ?? []);
  const wanted = [...others.slice(0, at), ...present, ...others.slice(at)];
  const orders: { id: BlockId; order: number }[] = [];
  let below: { readonly block: Block; readonly order: number } | undefined;
  for (const block of wanted.toReversed()) {
    const order: number = !below ? 0 : below.order + (readsBefore(block, below.block) ? 0 : 1);
    if (order !== (block.order ?? 0)) orders.push({ id: block.id, order });
    below = { block, order };
  }
  return orders.length > 0 ? [{ edit: 'reorder', args: { orders } }] : [];
}

const readsBefore = ({ position: a }: Block, { position: b }: Block): boolean =>
  a.y < b.y || (a.y === b.y && a.x <= b.x);

/** Nearest first; a circle of containers in a damaged file ends it. */
function homesAround(design: Design, by: OutlineOrder, block: Block): readonly Block[] {
  const homes = new Set<Block>();
  for (let at = homeIn(design, by, block); at && !homes.has(at); at = homeIn(design, by, at))
    homes.add(at);
  return [...homes];
}

/** One step by keyboard: among its siblings, into the row above, or out of what it is in. */
export function keyPlace(
  design: Design,
  by: OutlineOrder,
  block: Block,
  key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight',
): DropPlace | undefined {
  const siblings = siblingsIn(design, by, block);
  const at = siblings.findIndex(({ id }) => id === block.id);
  const previous = siblings[at - 1];
  const next = siblings[at + 1];
  if (key === 'ArrowUp') return previous && { row: previous.id, where: 'before' };
  if (key === 'ArrowDown') return next && { row: next.id, where: 'after' };
  if (key === 'ArrowRight') {
    const holder = siblings.slice(0, at).findLast(({ type }) => shapeOf(type) !== 'block');
    const into = holder ?? siblings.slice(at + 1).find(({ type }) => shapeOf(type) !== 'block');
    return into && { row: into.id, where: 'into' };
  }
  // Out of a tier is out of its VPC, which holds nothing but tiers.
  const around = homesAround(design, by, block).map(
    ({ id }): DropPlace => ({ row: id, where: 'after' }),
  );
  return around.find((place) => dropInOutline(design, by, [block.id], place).allowed) ?? around[0];
}
