// Copy, cut and paste over the system's clipboard, as text: a fragment of a design, so that it can
// be pasted into another window too.

import { blockDefinition } from '#app/catalog/catalog.ts';
import { mayPlace } from '#app/catalog/may-place.ts';
import { counted } from '#app/counted.ts';
import { BlockId } from '#app/design/ids.ts';
import type { Design, Point } from '#app/design/schema.ts';
import { copyOf, type Fragment, pasteable, writeFragment } from '#app/edits/clipboard.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { blockSize } from '#app/layout/block-size.ts';
import { type Frames, shapeOf } from '#app/layout/frames.ts';
import { boundsOf, rectAt } from '#app/layout/rect.ts';
import { roomInside } from '#app/layout/room-inside.ts';
import { pointToGrid } from '#app/layout/snap.ts';
import { deleteRecords } from '../../edits/delete-records.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { selectBoxes } from '../collapse.ts';
import { landingOf, mayBeOwned } from '../gestures/landing.ts';
import { refuse, sayLocked } from '../gestures/refuse.ts';
import { growthEdits } from '../gestures/settle.ts';
import { newId } from '../new-id.ts';
import { useScene } from '../scene-store.ts';
import { focusBlock } from '../view/focus-block.ts';
import { canvasElement, toWindow } from '../view/view.ts';

/** A microservice is copied with the blocks it owns. */
export function copiedIds(selected: readonly BlockId[]): readonly BlockId[] {
  const { blocks } = useDesign.getState().design;
  const hulls = new Set(selected.filter((id) => shapeOf(blocks[id]?.type ?? '') === 'hull'));
  const owned = Object.values(blocks).filter(({ owner }) => owner && hulls.has(owner));
  return [...new Set([...selected, ...owned.map(({ id }) => id)])];
}

export function copySelection(): string | undefined {
  const { blocks } = useSession.getState().selection;
  if (blocks.length === 0) return undefined;
  return writeFragment(copyOf(useDesign.getState().design, copiedIds(blocks)));
}

/** Locked blocks stay, and so does what they are in. */
export function deleteSelection(label = 'Delete'): void {
  const { selection, select } = useSession.getState();
  const locked = deleteRecords(selection, label);
  // Where all of it stays, it stays selected: what is said is about it.
  if (locked.length === 0) select({});
  else sayLocked(locked);
}

/** How far a copy lies from what it is a copy of. */
const BESIDE = 24;

export function duplicateSelection(): void {
  const { design } = useDesign.getState();
  const { blocks } = useSession.getState().selection;
  if (blocks.length === 0) return;
  const fragment = copyOf(design, copiedIds(blocks));
  const corner = cornerOf(fragment);
  if (!corner) return;
  place(fragment, { x: corner.x + BESIDE, y: corner.y + BESIDE }, 'Duplicate');
}

/** Puts a fragment with its corner there: into the container there, if all of it may go in. */
export function pasteAt(fragment: Fragment, at: Point, label = 'Paste'): boolean {
  const { design } = useDesign.getState();
  const { frames } = useScene.getState();
  const inFragment = new Set(fragment.blocks.map(({ id }) => id));
  const roots = fragment.blocks.filter(({ parent }) => !parent || !inFragment.has(parent));
  const landings = roots.flatMap(({ type }) => {
    const definition = blockDefinition(type);
    return definition ? [landingOf(design, frames, definition, at)] : [];
  });
  // Under the pointer is a container: they go into it if all of them may.
  const into = landings.find(({ container }) => container)?.container;
  const owner = landings[0]?.hull;
  const spot = roomInBox(design, frames, roots, into) ?? pointToGrid(at);
  const refusal = refusalOf(design, fragment, roots, into);
  if (!refusal) return place(fragment, spot, label, { parent: into ?? null, owner });
  const nowhere = refusalOf(design, fragment, roots, undefined);
  if (nowhere) {
    refuse(toWindow(at), nowhere);
    return false;
  }
  const done = place(fragment, beside(into, spot), label, { parent: null, owner: undefined });
  if (done) refuse(toWindow(at), refusal, 'Pasted beside it.');
  return done;
}

/** In a collapsed container, where nobody points at a place: clear of what is in it. */
function roomInBox(
  design: Design,
  frames: Frames,
  roots: Fragment['blocks'],
  container: BlockId | undefined,
): Point | undefined {
  const box = container && frames.get(container);
  const bounds = boundsOf(roots.map((root) => rectAt(root.position, blockSize(root))));
  const [first] = roots;
  if (box?.shape !== 'box' || !bounds || !first) return undefined;
  const { width, height } = bounds;
  const room = roomInside(design, box.id, { id: first.id, size: { width, height } });
  return { x: box.rect.x + room.x, y: box.rect.y + room.y };
}

/** Why one of them can't be put there, with what it holds. */
function refusalOf(
  design: Design,
  fragment: Fragment,
  roots: Fragment['blocks'],
  container: BlockId | undefined,
): string | undefined {
  const copied = Object.fromEntries(fragment.blocks.map((block) => [block.id, block]));
  // What is there already wins: the container is one of the design's.
  const known = { ...design, blocks: { ...copied, ...design.blocks } };
  for (const root of roots) {
    const answer = mayPlace(known, root, container);
    if (!answer.allowed) return answer.reason;
  }
  return undefined;
}

/** Room left between a container and what it didn't take. */
const ASIDE = 32;

/** Right of the outermost container round a place, at the same height. */
function beside(container: BlockId | undefined, { y }: Point): Point {
  const { blocks } = useDesign.getState().design;
  const { frames } = useScene.getState();
  const seen = new Set<BlockId>();
  let edge = 0;
  for (let at = container; at && !seen.has(at); at = blocks[at]?.parent) {
    seen.add(at);
    const rect = frames.get(at)?.rect;
    if (rect) edge = rect.x + rect.width + ASIDE;
  }
  return pointToGrid({ x: edge, y });
}

interface Into {
  readonly parent: BlockId | null;
  readonly owner: BlockId | undefined;
}

type Pasted = ReturnType<typeof pasteable>['blocks'][number];

/** Who owns a copy is decided by where it lands, unless its microservice was copied too. */
function ownedBy(block: Pasted, owner: BlockId | undefined, made: ReadonlySet<string>): Pasted {
  if (block.owner && made.has(block.owner)) return block;
  const { owner: _before, ...rest } = block;
  return owner && mayBeOwned(blockDefinition(block.type)) ? { ...rest, owner } : rest;
}

function place(
  fragment: Fragment,
  at: Point,
  label: string,
  /** Absent: as what it is a copy of. */
  into?: Into,
): boolean {
  const { design, dispatch } = useDesign.getState();
  const pasted = pasteable(design, fragment, { newId, at, ...(into && { parent: into.parent }) });
  const made = new Set(pasted.blocks.map(({ id }) => id));
  const args = into
    ? { ...pasted, blocks: pasted.blocks.map((block) => ownedBy(block, into.owner, made)) }
    : pasted;
  const roots = args.blocks.filter((block) => !block.parent || !made.has(block.parent));
  const paste: EditCall = { edit: 'paste', args };
  const containers = new Set(
    roots.flatMap(({ parent }) => (parent ? [BlockId.parse(parent)] : [])),
  );
  const what =
    roots.length === 1 ? (roots[0]?.name ?? 'a block') : counted(args.blocks.length, 'block');
  const result = dispatch(`${label} ${what}`, [paste, ...growthEdits(design, [paste], containers)]);
  if (result.ok) {
    const ids = roots.map(({ id }) => BlockId.parse(id));
    useSession.getState().select({ blocks: ids });
    selectBoxes();
    // The keyboard goes on with the copy, unless it is somewhere else altogether.
    if (ids[0] && canvasElement()?.contains(document.activeElement)) focusBlock(ids[0]);
    return true;
  }
  const box = canvasElement()?.getBoundingClientRect();
  refuse({ x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 40 }, result.failure.message);
  return false;
}

function cornerOf({ blocks }: Fragment): Point | undefined {
  const ids = new Set(blocks.map(({ id }) => id));
  const roots = blocks.filter(({ parent }) => !parent || !ids.has(parent));
  if (roots.length === 0) return undefined;
  return {
    x: Math.min(...roots.map(({ position }) => position.x)),
    y: Math.min(...roots.map(({ position }) => position.y)),
  };
}
