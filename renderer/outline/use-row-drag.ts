import { type DragEvent, type HTMLAttributes, useState } from 'react';
import type { BlockId } from '#app/design/ids.ts';
import { shapeOf } from '#app/layout/frames.ts';
import { refuse } from '../canvas/gestures/refuse.ts';
import { sayFailure } from '../notices/notices.ts';
import { useDesign } from '../store/design-store.ts';
import { ROWS_DRAG_TYPE } from '../store/request-store.ts';
import { useSession } from '../store/session-store.ts';
import { type DropPlace, dropInOutline } from './outline-drop.ts';
import type { OutlineOrder, OutlineRow } from './outline-rows.ts';

// While a drag is on its way the browser hides its data.
let dragged: readonly BlockId[] = [];

export interface RowDrag {
  /** Where letting go would put it, and whether it may. */
  readonly over: (DropPlace & { readonly refused: boolean }) | undefined;
  readonly rowProps: (row: OutlineRow) => HTMLAttributes<HTMLElement>;
  /** Below the last row: onto the canvas itself. */
  readonly listProps: HTMLAttributes<HTMLElement>;
}

/** Rows are dragged into others and between them. */
export function useRowDrag(by: OutlineOrder): RowDrag {
  const [over, setOver] = useState<RowDrag['over']>();

  const hover = (event: DragEvent, place: DropPlace): void => {
    if (!event.dataTransfer.types.includes(ROWS_DRAG_TYPE)) return;
    event.preventDefault();
    event.stopPropagation();
    const answer = dropInOutline(useDesign.getState().design, by, dragged, place);
    const refused = !answer.allowed;
    event.dataTransfer.dropEffect = 'move';
    setOver((before) =>
      before?.row === place.row && before?.where === place.where && before.refused === refused
        ? before
        : { ...place, refused },
    );
  };
  const drop = (event: DragEvent, place: DropPlace): void => {
    if (!event.dataTransfer.types.includes(ROWS_DRAG_TYPE)) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(undefined);
    putRows(by, dragged, place, { x: event.clientX, y: event.clientY });
  };
  return {
    over,
    rowProps: (row) => ({
      draggable: true,
      onDragStart: (event) => {
        const { blocks } = useSession.getState().selection;
        dragged = blocks.includes(row.block.id) ? blocks : [row.block.id];
        event.dataTransfer.setData(ROWS_DRAG_TYPE, dragged.join(' '));
        event.dataTransfer.effectAllowed = 'move';
      },
      onDragEnd: () => setOver(undefined),
      onDragOver: (event) => hover(event, placeAt(event, row)),
      onDrop: (event) => drop(event, placeAt(event, row)),
    }),
    listProps: {
      onDragOver: (event) => hover(event, CANVAS),
      onDragLeave: (event) => {
        if (event.target === event.currentTarget) setOver(undefined);
      },
      onDrop: (event) => drop(event, CANVAS),
    },
  };
}

const CANVAS: DropPlace = { row: undefined, where: 'into' };

/** Near its borders between rows; of what holds others the middle is inside. */
function placeAt(event: DragEvent, { block }: OutlineRow): DropPlace {
  const box = event.currentTarget.getBoundingClientRect();
  const share = (event.clientY - box.y) / box.height;
  const edge = shapeOf(block.type) === 'block' ? 0.5 : 0.28;
  const where = share < edge ? 'before' : share > 1 - edge ? 'after' : 'into';
  return { row: block.id, where };
}

/** Puts rows somewhere as one undo step, or says at the pointer why they can't be there. */
export function putRows(
  by: OutlineOrder,
  ids: readonly BlockId[],
  place: DropPlace,
  at: { readonly x: number; readonly y: number },
): void {
  const { design, dispatch } = useDesign.getState();
  const answer = dropInOutline(design, by, ids, place);
  if (!answer.allowed) {
    refuse(at, answer.reason);
    return;
  }
  const done = dispatch(answer.label, answer.edits);
  if (!done.ok) sayFailure(`${answer.label}: not done`, done.failure);
}
