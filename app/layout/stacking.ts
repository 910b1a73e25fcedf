// What lies over what: containers under microservices, those under the groups in them, and all under
// blocks; among them what is inside over what it is in, and of siblings the one with the higher order
// over the lower.
import type { BlockId } from '../design/ids.ts';
import type { Block, Design } from '../design/schema.ts';
import { type Frame, type Frames, type Shape, shapeOf } from './frames.ts';

const LAYERS: { readonly [shape in Shape]: number } = { container: 0, hull: 1, block: 3, box: 3 };
const RAISED = 2;

type Stacked = Pick<Frame, 'shape' | 'depth' | 'stacking' | 'raised'>;

const layerOf = ({ shape, raised }: Stacked): number => (raised ? RAISED : LAYERS[shape]);

/** Negative when `a` lies under `b`. Equals keep the order they are in. */
export function compareStacking(a: Stacked, b: Stacked): number {
  const layer = layerOf(a) - layerOf(b);
  if (layer !== 0) return layer;
  // Of a microservice only its own order counts: it is drawn round its blocks, wherever they sit.
  if (a.shape !== 'hull' && (a.stacking || b.stacking))
    for (let level = 0; level <= Math.min(a.depth, b.depth); level++) {
      const step = (a.stacking?.[level] ?? 0) - (b.stacking?.[level] ?? 0);
      if (step !== 0) return step;
    }
  if (a.shape === 'hull') return (a.stacking?.at(-1) ?? 0) - (b.stacking?.at(-1) ?? 0);
  return a.depth - b.depth;
}

/** From the lowest to what lies over all others. */
export const paintingOrder = (frames: Frames): readonly Frame[] =>
  [...frames.values()].toSorted(compareStacking);

export type Lift = 'front' | 'forward' | 'backward' | 'back';

export interface Ordered {
  readonly id: BlockId;
  readonly order: number;
}

/**
 * The new orders that bring blocks, or send them, among their siblings of the same shape; those
 * among the blocks keep their order. One step is past the next sibling that isn't moved along.
 */
export function lifted(design: Design, ids: ReadonlySet<BlockId>, lift: Lift): readonly Ordered[] {
  const found: Ordered[] = [];
  const families = new Set<string>();
  for (const id of ids) {
    const block = design.blocks[id];
    if (!block) continue;
    const family = `${block.parent ?? ''} ${shapeOf(block.type)}`;
    if (families.has(family)) continue;
    families.add(family);
    found.push(...reordered(siblingsOf(design, block), ids, lift));
  }
  return found;
}

/** All in its container that lie in the same layer, from the lowest to the highest. */
const siblingsOf = (design: Design, block: Block): readonly Block[] =>
  Object.values(design.blocks)
    .filter((other) => other.parent === block.parent && shapeOf(other.type) === shapeOf(block.type))
    .toSorted((a, b) => orderOf(a) - orderOf(b));

const orderOf = ({ order }: Block): number => order ?? 0;

function reordered(
  siblings: readonly Block[],
  moved: ReadonlySet<BlockId>,
  lift: Lift,
): readonly Ordered[] {
  const upwards = lift === 'front' || lift === 'forward';
  // Downwards is upwards seen from behind.
  const seen = upwards ? siblings : siblings.toReversed();
  const next =
    lift === 'front' || lift === 'back'
      ? [...seen.filter(({ id }) => !moved.has(id)), ...seen.filter(({ id }) => moved.has(id))]
      : stepped(seen, moved);
  if (next.every((block, index) => block === seen[index])) return [];
  const step = upwards ? 1 : -1;
  const rank = new Map(siblings.map(({ id }, index) => [id, index * step]));
  const changed: Ordered[] = [];
  let before: { readonly order: number; readonly rank: number } | undefined;
  for (const block of next) {
    const own = rank.get(block.id) ?? 0;
    const order = orderOf(block);
    const follows =
      !before || (order - before.order) * step > 0 || (order === before.order && own > before.rank);
    const given = follows || !before ? order : before.order + step;
    if (given !== order) changed.push({ id: block.id, order: given });
    before = { order: given, rank: own };
  }
  return changed;
}

/** Each moved one past the next that isn't; a run of them stays together. */
function stepped(seen: readonly Block[], moved: ReadonlySet<BlockId>): readonly Block[] {
  const next = [...seen];
  for (let at = next.length - 2; at >= 0; at--) {
    const [here, above] = [next[at], next[at + 1]];
    if (here && above && moved.has(here.id) && !moved.has(above.id))
      [next[at], next[at + 1]] = [above, here];
  }
  return next;
}
