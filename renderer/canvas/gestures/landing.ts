// What dropping a block at a point would mean: the container it would sit in, the microservice that
// would own it, and whether that may be.
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import { mayPlace, mayPlaceNew, takerAround } from '#app/catalog/may-place.ts';
import { isGroup, type PlacementAnswer } from '#app/catalog/placement.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { Block, Design, Point } from '#app/design/schema.ts';
import { dropTarget } from '#app/layout/drop-target.ts';
import type { Frames } from '#app/layout/frames.ts';
import { reorderedBand } from '#app/layout/reordered-band.ts';
import type { Landing } from '../canvas-store.ts';

const nobody = (): boolean => false;
/** The canvas itself, where notes and pictures lie whatever is under them. */
const OPEN = { container: undefined, hull: undefined } as const;
const nowhere: ReadonlySet<BlockId> = new Set();

/** Where a new block of this type would land. */
export function landingOf(
  design: Design,
  frames: Frames,
  definition: BlockDefinition,
  point: Point,
): Landing {
  const target = definition.drawing ? OPEN : dropTarget(frames, point, nobody);
  const under = target.container && design.blocks[target.container.id];
  const refused = !mayPlaceNew(design, definition, under?.id).allowed;
  const container = (refused && takerAround(design, definition, under?.id)) || under;
  return {
    container: container?.id,
    hull: mayBeOwned(definition) ? target.hull?.id : undefined,
    entering: { container: true, hull: true },
    refusal: reasonIn(mayPlaceNew(design, definition, container?.id)),
  };
}

/**
 * Where blocks being moved would land together: at `point`, the pointer. Staying in the container
 * they are in is always allowed, whatever the rules say today.
 */
export function landingOfMoved(
  design: Design,
  /** From before the gesture. */
  frames: Frames,
  blocks: readonly Block[],
  isMoving: (id: BlockId) => boolean,
  point: Point,
): Landing {
  const owners = new Set(blocks.flatMap(({ owner }) => (owner ? [owner] : [])));
  const free = blocks.every(({ type }) => blockDefinition(type)?.drawing);
  const target = free
    ? OPEN
    : dropTarget(frames, point, isMoving, owners.size > 0 ? owners : nowhere);
  const under = target.container && design.blocks[target.container.id];
  const over = under && changesPlaces(design, blocks, under) ? under : undefined;
  const container = over?.parent ? design.blocks[over.parent] : under;
  const refusal = blocks
    .filter(({ parent }) => parent !== container?.id)
    .map((block) => reasonIn(mayPlace(design, block, container?.id)))
    .find((reason) => reason !== undefined);
  const ownable = blocks.filter(({ type }) => mayBeOwned(blockDefinition(type)));
  const hull = ownable.length > 0 ? target.hull?.id : undefined;
  return {
    container: container?.id,
    hull,
    entering: {
      container: blocks.some(({ parent }) => parent !== container?.id),
      hull: ownable.some(({ owner }) => owner !== hull),
    },
    refusal,
    ...(over && { over: over.id }),
  };
}

function changesPlaces(design: Design, [only, ...others]: readonly Block[], under: Block): boolean {
  return (
    only !== undefined && others.length === 0 && reorderedBand(design, only, under.id) !== undefined
  );
}

/** What changes its owner with a block: a group goes to a microservice with what it holds. */
export function ownedTogether(design: Design, block: Block): readonly Block[] {
  const definition = blockDefinition(block.type);
  if (!definition || !isGroup(definition)) return mayBeOwned(definition) ? [block] : [];
  const inside = Object.values(design.blocks).filter(({ parent }) => parent === block.id);
  return [block, ...inside.flatMap((one) => ownedTogether(design, one))];
}

const reasonIn = (answer: PlacementAnswer): string | undefined =>
  answer.allowed ? undefined : answer.reason;

/** Microservices own what runs and what keeps data, and groups of it: not networks, people or each other. */
export const mayBeOwned = (definition: BlockDefinition | undefined): boolean =>
  !definition ||
  isGroup(definition) ||
  !(
    definition.container ||
    definition.drawing ||
    definition.traits.boundedContext ||
    definition.traits.actor
  );
