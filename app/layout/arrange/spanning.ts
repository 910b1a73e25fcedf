// Microservices that own blocks in more than one container.
import type { BlockId } from '../../design/ids.ts';
import type { Block } from '../../design/schema.ts';
import type { Context } from './context.ts';

/**
 * Of those whose blocks have this level in common but not a container in it: the container that most
 * of their blocks are in, which the others are to hang below.
 */
export function spanningHulls(
  parent: BlockId | undefined,
  context: Context,
): ReadonlyMap<BlockId, BlockId> {
  const spans = new Map<BlockId, BlockId>();
  const known = levels.get(context) ?? levelsOf(context);
  for (const [owner, { level, containers }] of known)
    if (level === parent) {
      const [first] = containers;
      if (first) spans.set(owner, first);
    }
  return spans;
}

interface Span {
  readonly level: BlockId | undefined;
  /** Containers in that level, the one with the most blocks first. */
  readonly containers: readonly BlockId[];
}

const levels = new WeakMap<Context, ReadonlyMap<BlockId, Span>>();

function levelsOf(context: Context): ReadonlyMap<BlockId, Span> {
  const members = new Map<BlockId, Block[]>();
  for (const block of context.graph.blocks) {
    const owner = context.takesPart(block) ? context.ownerOf(block) : undefined;
    if (!owner) continue;
    const list = members.get(owner);
    if (list) list.push(block);
    else members.set(owner, [block]);
  }
  const found = new Map<BlockId, Span>();
  for (const [owner, blocks] of members) {
    const paths = blocks.map((block) => pathOf(block, context));
    let depth = 0;
    const [one = []] = paths;
    while (
      depth < one.length - 1 &&
      paths.every((path) => path[depth] === one[depth] && depth < path.length - 1)
    )
      depth++;
    // All in one container, or nothing but blocks side by side.
    if (paths.every((path) => path.length === depth + 1)) continue;
    const counts = new Map<BlockId, number>();
    for (const path of paths) {
      const at = path[depth];
      if (at !== undefined && path.length > depth + 1) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    const containers = [...counts].toSorted((a, b) => b[1] - a[1]).map(([id]) => id);
    found.set(owner, { level: one[depth - 1], containers });
  }
  levels.set(context, found);
  return found;
}

/** From the outermost container down to the block itself. */
function pathOf(block: Block, context: Context): readonly BlockId[] {
  const path = [block.id];
  for (let at = context.parentOf(block); at; ) {
    path.push(at);
    const above: Block | undefined = context.design.blocks[at];
    at = above && context.parentOf(above);
  }
  return path.toReversed();
}
