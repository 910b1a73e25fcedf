import type { NodeChange, ReactFlowProps } from '@xyflow/react';
import { useMemo } from 'react';
import type { Point } from '#app/design/schema.ts';
import { dropTarget } from '#app/layout/drop-target.ts';
import { type Frame, isSolid } from '#app/layout/frames.ts';
import { boundsOf, holdsRect } from '#app/layout/rect.ts';
import { useSession } from '../store/session-store.ts';
import { useCanvas } from './canvas-store.ts';
import { setCollapsed } from './collapse.ts';
import { continueDrag, endDrag, type PointerAt, startDrag } from './gestures/drag-blocks.ts';
import { frameAt, framesWithin, lineAt } from './in-view/geometry.ts';
import { isDistant, useInView } from './in-view/in-view-store.ts';
import type { CanvasNode } from './nodes/to-nodes.ts';
import { blockId } from './nodes/use-block.ts';
import { useScene } from './scene-store.ts';
import { fitToContent } from './selected/resize-selected.ts';
import { startRenaming } from './start-renaming.ts';
import { canvasElement, toCanvas, zoomNow } from './view/view.ts';

type Handlers = Pick<
  ReactFlowProps<CanvasNode>,
  | 'onNodesChange'
  | 'onNodeDragStart'
  | 'onNodeDrag'
  | 'onNodeDragStop'
  | 'onNodeClick'
  | 'onNodeDoubleClick'
  | 'onPaneClick'
  | 'onSelectionStart'
  | 'onSelectionEnd'
>;

/** React Flow reports; what that means is decided in the stores. The same functions for ever. */
export function useFlowHandlers(): Handlers {
  return useMemo<Handlers>(
    () => ({
      onNodesChange: selectBy,
      onNodeDragStart: (_, node, nodes) => startDrag(node, nodes),
      onNodeDrag: (event, node) => continueDrag(node, pointerOf(event)),
      onNodeDragStop: (event) => endDrag(pointerOf(event)),
      // After it is selected. A block that was selected already reports no change: of several that
      // are, a click that dragged nothing picks it out.
      onNodeClick: (_, { id }) => {
        const { selection, inspect } = useSession.getState();
        const pick = !modifiers.multi && selection.blocks.length > 1;
        inspect(pick ? { blocks: [blockId(id)] } : selection);
      },
      onNodeDoubleClick: ({ target }, { id, type }) => {
        const border = target instanceof Element && target.closest(BORDER);
        if (type === 'box') setCollapsed([blockId(id)], false);
        else if (border) fitToContent([blockId(id)]);
        else startRenaming(blockId(id));
      },
      onPaneClick: clickPane,
      onSelectionStart: (event) => {
        marquee = toCanvas({ x: event.clientX, y: event.clientY });
      },
      onSelectionEnd: endMarquee,
    }),
    [],
  );
}

/** Of a container: the rest of it is renamed by a double click. */
const BORDER = '[data-border], .react-flow__resize-control';

/** Positions and sizes are ours; of what React Flow reports only the selection counts. */
function selectBy(changes: readonly NodeChange<CanvasNode>[]): void {
  const picked = changes.filter((change) => change.type === 'select');
  if (picked.length === 0) return;
  const { selection, select } = useSession.getState();
  const { multi } = modifiers;
  // React Flow takes the selection from those it knows: of a crowd that isn't all.
  const { blocks: shown } = useInView.getState();
  const blocks = new Set(
    multi || !shown ? selection.blocks : selection.blocks.filter((id) => shown.has(id)),
  );
  for (const { id, selected } of picked)
    if (selected) blocks.add(blockId(id));
    else blocks.delete(blockId(id));
  select({ blocks: [...blocks], connections: multi ? selection.connections : [] });
}

const modifiers = { multi: false };
for (const type of ['pointerdown', 'pointerup'] as const)
  window.addEventListener(
    type,
    ({ shiftKey, metaKey, ctrlKey }) => {
      modifiers.multi = shiftKey || metaKey || ctrlKey;
    },
    true,
  );

interface Click {
  readonly clientX: number;
  readonly clientY: number;
}

/** The middle of a container lets clicks through to the canvas: they select the container. */
const clickPane = (event: Click): void => clickAt(event, isDistant());

/** On what moves by under the pointer. */
export const clickPassing = (event: Click): void => clickAt(event, true);

/** `byPlace`: what is clicked isn't an element that hears of it. */
function clickAt(event: Click, byPlace: boolean): void {
  canvasElement()?.focus({ preventScroll: true });
  const point = toCanvas({ x: event.clientX, y: event.clientY });
  const { frames } = useScene.getState();
  const target =
    (byPlace ? frameAt(point) : undefined) ?? dropTarget(frames, point, () => false).container;
  const line =
    byPlace && !(target && isSolid(target.shape)) ? lineAt(point, REACH / zoomNow()) : undefined;
  const { inspect } = useSession.getState();
  useCanvas.getState().update({ kindMenu: undefined });
  // After React Flow has cleared what was selected before.
  queueMicrotask(() =>
    inspect(line ? { connections: line.members } : { blocks: target ? [target.id] : [] }),
  );
}

/** Blocks that are painted are none of React Flow's: the pointer finds them here. */
export const distantBlock = (point: Point): Frame | undefined =>
  isDistant() ? frameAt(point) : undefined;

/** Pixels of the window from which a painted line can be hit. */
const REACH = 4;

let marquee: Point | undefined;

function endMarquee(event: { readonly clientX: number; readonly clientY: number }): void {
  if (!marquee || !isDistant()) return;
  const end = toCanvas({ x: event.clientX, y: event.clientY });
  const box = boundsOf([marquee, end].map((point) => ({ ...point, width: 0, height: 0 })));
  if (!box) return;
  const inside = framesWithin(box).filter(
    ({ shape, rect }) => isSolid(shape) && holdsRect(box, rect),
  );
  const { selection, select } = useSession.getState();
  const before = modifiers.multi ? selection : { blocks: [], connections: [] };
  const blocks = [...new Set([...before.blocks, ...inside.map(({ id }) => id)])];
  select({ blocks, connections: before.connections });
}

function pointerOf(event: MouseEvent | TouchEvent | React.MouseEvent): PointerAt {
  // A finger that was lifted touches nothing any more.
  const { clientX, clientY } =
    'touches' in event ? (event.touches[0] ?? event.changedTouches[0] ?? ORIGIN) : event;
  const screen = { x: clientX, y: clientY };
  return {
    screen,
    flow: toCanvas(screen),
    free: event.ctrlKey || event.metaKey,
    copy: event.altKey,
  };
}

const ORIGIN = { clientX: 0, clientY: 0 };
