// May a block be put there, in this design? A group only draws: what it lies in is what counts, for
// itself, for what is put into it, and for what it holds when it is moved.
import type { BlockId } from '../design/ids.ts';
import type { Block, Design } from '../design/schema.ts';
import { blockDefinition } from './catalog.ts';
import type { BlockDefinition } from './define-block.ts';
import { canPlace, isGroup, type PlacementAnswer } from './placement.ts';

/** A block of this type that isn't there yet; `container` undefined: onto the bare canvas. */
export function mayPlaceNew(
  design: Design,
  definition: BlockDefinition,
  container: BlockId | undefined,
): PlacementAnswer {
  const block = roundGroups(design, container);
  return canPlace(definition, block && blockDefinition(block.type), block?.properties);
}

/** A block of the design, with what it holds. One of an unknown type may stand anywhere. */
export function mayPlace(
  design: Design,
  block: Block,
  container: BlockId | undefined,
): PlacementAnswer {
  for (const one of counted(design, block)) {
    const definition = blockDefinition(one.type);
    const answer = definition && mayPlaceNew(design, definition, container);
    if (answer && !answer.allowed) return answer;
  }
  return { allowed: true };
}

/**
 * The nearest container round a place that takes nothing but blocks of this type: a VPC, for a tier
 * that is put on another tier.
 */
export function takerAround(
  design: Design,
  { type }: BlockDefinition,
  place: BlockId | undefined,
): Block | undefined {
  const seen = new Set<BlockId>();
  for (let at = place; at !== undefined && !seen.has(at); at = design.blocks[at]?.parent) {
    seen.add(at);
    const block = design.blocks[at];
    if (block && blockDefinition(block.type)?.container?.only?.includes(type)) return block;
  }
  return undefined;
}

/** The container a place is in as far as the template is concerned. */
function roundGroups(design: Design, container: BlockId | undefined): Block | undefined {
  const seen = new Set<BlockId>();
  let at = container;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    const block: Block | undefined = design.blocks[at];
    const definition = block && blockDefinition(block.type);
    if (!definition || !isGroup(definition)) return block;
    at = block.parent;
  }
  return undefined;
}

/** The block, and where it is a group what is in it. */
function counted(design: Design, block: Block, above = 0): readonly Block[] {
  const definition = blockDefinition(block.type);
  if (!definition || !isGroup(definition) || above > DEEPEST) return [block];
  const inside = Object.values(design.blocks).filter(({ parent }) => parent === block.id);
  return [block, ...inside.flatMap((one) => counted(design, one, above + 1))];
}

/** Deeper nesting can only be a cycle of parents in a damaged file. */
const DEEPEST = 64;
