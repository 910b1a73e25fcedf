// Dragging blocks, containers and hulls. The design doesn't change until they are let go: meanwhile
// a draft says where they are. React Flow tells how far the pointer went; where that leads is
// decided here.
import type { Node } from '@xyflow/react';
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockId } from '#app/design/ids.ts';
import { sortLocked } from '#app/design/locked.ts';
import type { Block, Design, Point } from '#app/design/schema.ts';
import { type Draft, type Frame, type Frames, noDraft, shapeOf } from '#app/layout/frames.ts';
import { placeOf } from '#app/layout/open-frames.ts';
import type { Rect } from '#app/layout/rect.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { type Landing, useCanvas } from '../canvas-store.ts';
import { selectBoxes } from '../collapse.ts';
import { blockId } from '../nodes/use-block.ts';
import { useScene } from '../scene-store.ts';
import { isInside, rootsOf } from '../selected/units.ts';
import { insertDragged, joinDragged } from './apply-drop-on.ts';
import { type CopyMark, dropCopies, keepCopies, makeCopies, watchAlt } from './drag-copies.ts';
import {
  type DropOn,
  type Dropped,
  dropOn,
  hintOf,
  isPossible,
  litBy,
  refusalOf,
} from './drop-on.ts';
import { endRest } from './dwell.ts';
import { joiningLine } from './joining-line.ts';
import { landingOfMoved, ownedTogether } from './landing.ts';
import { refuse, sayLocked } from './refuse.ts';
import { settleEdits } from './settle.ts';
import { snapDrag } from './snap-drag.ts';

interface Drag {
  /** What the hand took: what moves, or what it is a copy of. */
  readonly taken: readonly BlockId[];
  /** React Flow's node under the pointer, and where it was. */
  readonly grabbed: BlockId;
  readonly from: Point;
  readonly frames: Frames;
  /** What moves: no block among them is inside another. */
  readonly roots: readonly Block[];
  /** What was grabbed and stays. */
  readonly locked: readonly Block[];
  readonly hulls: boolean;
  readonly isMoving: (id: BlockId) => boolean;
  delta: Point;
  /** What letting go would do instead of putting it there. */
  on?: DropOn | undefined;
  /** Why it would do no more than that. */
  refused?: string | undefined;
}

let drag: Drag | undefined;
/** While copies move: the drag of what they were made of, and how to be rid of them. */
let copying: { readonly originals: Drag; readonly mark: CopyMark } | undefined;
let last: { readonly grabbed: Node; readonly pointer: PointerAt } | undefined;

export interface PointerAt {
  readonly flow: Point;
  readonly screen: Point;
  /** Snapping is off while Mod is held. */
  readonly free: boolean;
  /** Copies move, and what they are made of stays, while Alt is held. */
  readonly copy: boolean;
}

export function startDrag(grabbed: Node, nodes: readonly Node[]): void {
  const taken = takenWith(blockId(grabbed.id), nodes);
  drag = dragOf(taken, blockId(grabbed.id), grabbed.position);
  copying = undefined;
  last = undefined;
  useCanvas.getState().update({ moving: movingOf(drag), kindMenu: undefined });
  watchAlt(
    () => useCanvas.getState().moving.size > 0,
    (copy) => {
      if (last) continueDrag(last.grabbed, { ...last.pointer, copy });
    },
  );
}

/** All that is selected, whether it is in view or not: React Flow knows only what is an element. */
function takenWith(grabbed: BlockId, nodes: readonly Node[]): readonly BlockId[] {
  const { blocks } = useSession.getState().selection;
  return blocks.includes(grabbed) ? blocks : nodes.map(({ id }) => blockId(id));
}

function dragOf(taken: readonly BlockId[], grabbed: BlockId, from: Point): Drag {
  const { design } = useDesign.getState();
  const { frames } = useScene.getState();
  const hulls = taken.some((id) => isHull(frames.get(id)));
  const asked = sortLocked(design, taken);
  const all = sortLocked(design, withOwned(design.blocks, asked.free, frames));
  const roots = rootsOf(design, new Set(all.free));
  const moving = new Set([...asked.free, ...roots.map(({ id }) => id)]);
  return {
    taken: asked.free,
    grabbed,
    from,
    frames,
    roots,
    locked: [...asked.locked, ...all.locked],
    hulls,
    isMoving: (id) => isInside(design, id, moving),
    delta: { x: 0, y: 0 },
  };
}

const movingOf = ({ taken, roots }: Drag): ReadonlySet<BlockId> =>
  new Set([...taken, ...roots.map(({ id }) => id)]);

/** Goes on with copies, or back to what they were made of. */
function switchCopies(current: Drag, copy: boolean): Drag {
  if (copy === (copying !== undefined)) return current;
  const { update } = useCanvas.getState();
  if (copying) {
    const { originals, mark } = copying;
    copying = undefined;
    update({ draft: undefined, moving: movingOf(originals) });
    dropCopies(mark);
    return originals;
  }
  // Where everything is without the draft: copies begin where what they are made of was.
  update({ draft: undefined });
  const made = makeCopies(current.taken);
  if (!made) return current;
  const copies = dragOf(
    current.taken.flatMap((id) => made.copies.get(id) ?? []),
    made.copies.get(current.grabbed) ?? current.grabbed,
    current.from,
  );
  copying = { originals: current, mark: made.mark };
  update({ moving: movingOf(copies) });
  return copies;
}

export function continueDrag(grabbed: Node, pointer: PointerAt): void {
  if (drag?.roots.length === 0) {
    sayLocked(drag.locked, pointer.screen);
    return;
  }
  // Escape has ended the gesture, though the button is still down.
  if (!drag || useCanvas.getState().moving.size === 0) return;
  last = { grabbed, pointer };
  drag = switchCopies(drag, pointer.copy);
  const raw = { x: grabbed.position.x - drag.from.x, y: grabbed.position.y - drag.from.y };
  const { delta, guides, gaps } = snapDrag(drag, raw, pointer.free);
  drag.delta = delta;
  const { design } = useDesign.getState();
  const landing = drag.hulls
    ? undefined
    : landingOfMoved(design, drag.frames, drag.roots, drag.isMoving, pointer.flow);
  const positions = new Map(
    drag.roots.map(({ id, position }) => [
      id,
      { x: position.x + delta.x, y: position.y + delta.y },
    ]),
  );
  const on = landing && !landing.refusal ? restingOn(drag, pointer) : undefined;
  drag.on = on && isPossible(on) ? on : undefined;
  drag.refused = refusalOf(on);
  const lit = litBy(on);
  const [only] = drag.roots;
  if (drag.on?.is === 'join' && only) {
    // It is seen where it would go back to, with the line it would get.
    useCanvas.getState().update({
      draft: undefined,
      guides: [],
      gaps: [],
      landing: undefined,
      lit,
      connecting: joiningLine(drag.frames, only.id, drag.on),
      hint: hintOf(drag.on, droppedOf(only), pointer.screen),
    });
    return;
  }
  useCanvas.getState().update({
    draft: { ...noDraft, positions, ...(landing && ownership(drag, landing)) },
    guides: on || landing?.over ? [] : guides,
    gaps: on || landing?.over ? [] : gaps,
    landing,
    lit,
    connecting: undefined,
    hint:
      on && only
        ? hintOf(on, droppedOf(only), pointer.screen)
        : landing?.refusal
          ? { at: pointer.screen, tone: 'refusal', text: landing.refusal }
          : landing?.over
            ? {
                at: pointer.screen,
                tone: 'plain',
                text: `To where ${design.blocks[landing.over]?.name ?? 'it'} is`,
              }
            : copying
              ? {
                  at: pointer.screen,
                  tone: 'plain',
                  text: labelFor(copying.originals.roots, 'Duplicate'),
                }
              : undefined,
  });
}

/** One block alone may mean the block, or the line, that it rests on. */
function restingOn({ roots, taken, frames }: Drag, pointer: PointerAt): DropOn | undefined {
  const [only] = roots;
  const alone = only && roots.length === 1 && taken.length === 1 && !copying;
  if (!alone || shapeOf(only.type) !== 'block' || only.collapsed || !blockDefinition(only.type))
    return undefined;
  return dropOn(droppedOf(only), pointer, frames, () => {
    if (last) continueDrag(last.grabbed, last.pointer);
  });
}

const droppedOf = ({ id, type }: Block): Dropped => ({ id, definition: blockDefinition(type) });

/** Lets go. A drop that isn't allowed changes nothing and says why. */
export function endDrag(pointer: PointerAt): void {
  const ended = drag;
  const mark = copying?.mark;
  const originals = copying?.originals.roots ?? ended?.roots ?? [];
  const { moving, landing, endGesture } = useCanvas.getState();
  drag = undefined;
  copying = undefined;
  endRest();
  if (!ended || moving.size === 0) return;
  const [only] = ended.roots;
  if (ended.on && only) {
    endGesture();
    if (ended.on.is === 'join') joinDragged(only, ended.on, pointer.screen);
    else insertDragged(only, ended.on, ended.frames, pointer.screen);
    return;
  }
  const { x, y } = ended.delta;
  const still = x === 0 && y === 0;
  if (landing?.refusal || still) {
    if (mark) dropCopies(mark);
    endGesture();
    if (landing?.refusal) refuse(pointer.screen, landing.refusal);
    return;
  }
  const { design, dispatch } = useDesign.getState();
  const moved = ended.roots.flatMap(({ id }) => {
    const rect = placeOf(design, ended.frames, id);
    return rect ? [{ id, at: { x: rect.x + x, y: rect.y + y } }] : [];
  });
  const drop =
    ended.hulls || !landing ? ({ as: 'hulls' } as const) : ({ as: 'blocks', landing } as const);
  const result = dispatch(labelFor(ended.roots), settleEdits(design, ended.frames, moved, drop));
  if (mark && result.ok) keepCopies(mark, labelFor(originals, 'Duplicate'), ended.taken);
  else if (mark) dropCopies(mark);
  endGesture();
  if (result.ok) {
    selectBoxes();
    if (ended.refused) refuse(pointer.screen, ended.refused, 'It was moved, not connected.');
    else sayLocked(ended.locked, pointer.screen);
  } else refuse(pointer.screen, result.failure.message);
}

const labelFor = (roots: readonly Block[], verb = 'Move'): string =>
  roots.length === 1 && roots[0] ? `${verb} ${roots[0].name}` : `${verb} ${roots.length} blocks`;

/** Hulls are drawn as they would be: with what they'd get, without what would leave them. */
function ownership({ frames, roots }: Drag, landing: Landing): Pick<Draft, 'owners' | 'emptied'> {
  const owners = new Map<BlockId, BlockId | undefined>();
  const emptied = new Map<BlockId, Rect>();
  const { design } = useDesign.getState();
  for (const { id, owner } of roots.flatMap((root) => ownedTogether(design, root))) {
    owners.set(id, landing.refusal ? undefined : landing.hull);
    const frame = owner && frames.get(owner);
    if (frame) emptied.set(owner, frame.rect);
  }
  return { owners, emptied };
}

const isHull = (frame: Frame | undefined): boolean =>
  frame?.shape === 'hull' || frame?.holds === 'hull';

type Blocks = Design['blocks'];

/** Hulls take the blocks they own along; an empty one moves itself. */
function withOwned(
  blocks: Blocks,
  dragged: readonly BlockId[],
  frames: Frames,
): ReadonlySet<BlockId> {
  const all = new Set<BlockId>();
  for (const id of dragged) {
    const frame = frames.get(id);
    if (!isHull(frame) || frame?.empty) all.add(id);
    else for (const block of Object.values(blocks)) if (block.owner === id) all.add(block.id);
  }
  return all;
}
