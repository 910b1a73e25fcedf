// Drawing a connection from a port. React Flow would need a handle on every block for this; here any
// part of a block is a target, and the pointer is told what letting go would do.
import { connectionDefinition } from '#app/connections/connections.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { Point } from '#app/design/schema.ts';
import { portAt, type Side } from '#app/layout/routing/sides.ts';
import { useDesign } from '../../store/design-store.ts';
import { followPointer } from '../../ui/follow-pointer.ts';
import { useCanvas } from '../canvas-store.ts';
import { refuse } from '../gestures/refuse.ts';
import { cloneBeside } from '../insert/clone-beside.ts';
import { openInsert } from '../insert/insert-store.ts';
import { blockId } from '../nodes/use-block.ts';
import { useScene } from '../scene-store.ts';
import { toCanvas } from '../view/view.ts';
import { connectBlocks, offerBetween } from './connect-blocks.ts';

export function startConnecting(event: PointerEvent, from: BlockId, side: Side): void {
  if (event.button !== 0) return;
  event.preventDefault();
  event.stopPropagation();
  const frame = useScene.getState().frames.get(from);
  if (!frame) return;
  const start = portAt(frame.rect, side, 0);
  const { update, endGesture } = useCanvas.getState();
  // Tab goes through the kinds that fit.
  let turns = 0;
  let last: PointerEvent = event;
  const show = (pointer: PointerEvent): void => {
    last = pointer;
    const at = pointOf(pointer);
    const under = blockUnder(at);
    const to = under === from ? undefined : under;
    const { design } = useDesign.getState();
    const offered = to && offerBetween(design, from, to);
    const kinds = offered?.ok ? offered.kinds : [];
    const kind = kinds[turns % Math.max(1, kinds.length)];
    update({
      // What was selected by the way the port was reached stays; a menu of before doesn't.
      kindMenu: undefined,
      connecting: { from, start, pointer: toCanvas(at), to, kind: kind?.kind },
      hint: !offered
        ? under === from
          ? undefined
          : { at, tone: 'plain', text: 'A new block here' }
        : offered.ok
          ? {
              at,
              tone: 'plain',
              text: kind?.label ?? '',
              more: kinds.length > 1 ? 'Tab for other kinds' : undefined,
            }
          : { at, tone: 'refusal', text: offered.reason },
    });
  };
  followPointer(event, {
    lasts: () => useCanvas.getState().connecting !== undefined,
    move: show,
    drop: (pointer) => {
      const { connecting } = useCanvas.getState();
      const at = pointOf(pointer);
      endGesture();
      if (connecting?.to) letGo(from, connecting.to, connecting.kind, at);
      else if (blockUnder(at) !== from && isOnCanvas(at))
        openInsert({ is: 'beside', block: from, side, only: true, spot: toCanvas(at) }, at);
    },
    click: (pointer) =>
      extendBlock(from, side, pointOf(pointer), pointer.altKey || pointer.shiftKey),
    cancel: endGesture,
    key: ({ key }) => {
      if (key !== 'Tab') return false;
      turns += 1;
      show(last);
      return true;
    },
  });
}

/** What a port does that is clicked and not dragged, and the arrow beside it. */
export function extendBlock(from: BlockId, side: Side, at: Point, clone: boolean): void {
  const block = useDesign.getState().design.blocks[from];
  if (!block) return;
  if (clone) cloneBeside(block, side, at);
  else openInsert({ is: 'beside', block: from, side, only: true }, at);
}

const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY });

/** Not on a panel or a strip that floats over it. */
const isOnCanvas = ({ x, y }: Point): boolean =>
  document.elementFromPoint(x, y)?.closest('.react-flow__pane, .react-flow__edges') != null;

function letGo(from: BlockId, to: BlockId, kind: string | undefined, at: Point): void {
  const offered = offerBetween(useDesign.getState().design, from, to);
  if (!offered.ok || !kind || !connectionDefinition(kind)) {
    refuse(at, offered.ok ? 'Nothing fits between these two.' : offered.reason);
    return;
  }
  const connection = connectBlocks(from, to, kind);
  if (connection && offered.kinds.length > 1)
    useCanvas.getState().update({ kindMenu: { connection, at } });
}

/** The topmost block under the pointer, in window coordinates. */
export function blockUnder(at: Point): BlockId | undefined {
  for (const element of document.elementsFromPoint(at.x, at.y)) {
    const id = element.closest<HTMLElement>('.react-flow__node')?.dataset.id;
    if (id) return blockId(id);
  }
  return undefined;
}
