// Steering by hand: a run of a line is dragged to where it should be, or moved a step by the keys.
import type { ConnectionId } from '#app/design/ids.ts';
import type { Connection, Design, Steering } from '#app/design/schema.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { isUpright } from '#app/layout/routing/polyline.ts';
import type { Route } from '#app/layout/routing/route.ts';
import { placeOfRun, steerRun } from '#app/layout/routing/steer-run.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { followPointer } from '../../ui/follow-pointer.ts';
import { useCanvas } from '../canvas-store.ts';
import { useScene } from '../scene-store.ts';
import { toCanvas } from '../view/view.ts';
import { draftLine, steeredBy } from './line-draft.ts';

/** A run of a line was pressed; dragging it steers the line. */
export function startSteering(event: PointerEvent, id: ConnectionId, run: number): void {
  if (event.button !== 0) return;
  event.preventDefault();
  event.stopPropagation();
  const connection = useDesign.getState().design.connections[id];
  const route = useScene.getState().routes.get(id);
  const ends = connection && endsOf(connection);
  if (!connection || !route || !ends) return;
  const { line } = route;
  const axis = isUpright(line, run) ? 'x' : 'y';
  // From where it was taken hold of, so that it doesn't jump to the pointer.
  const off = placeOfRun(line, run) - toCanvas({ x: event.clientX, y: event.clientY })[axis];
  let steered: Steering | undefined;
  followPointer(event, {
    lasts: () => useCanvas.getState().line !== undefined,
    move: ({ clientX, clientY, ctrlKey, metaKey }) => {
      const at = toCanvas({ x: clientX, y: clientY })[axis] + off;
      steered = steerRun(line, run, at, ends, connection.steering, ctrlKey || metaKey).steering;
      draftLine(steeredBy(connection, steered), { connection: id, part: 'run' });
    },
    drop: () => {
      if (steered) steer(id, steered);
      useCanvas.getState().endGesture();
    },
    cancel: () => useCanvas.getState().endGesture(),
  });
}

/** Moves the longest run that lies across an axis by so many pixels. */
export function nudge(id: ConnectionId, axis: 'x' | 'y', by: number): void {
  const connection = useDesign.getState().design.connections[id];
  const route = useScene.getState().routes.get(id);
  const ends = connection && endsOf(connection);
  const run = route && longestAcross(route, axis);
  if (!connection || !route || !ends || run === undefined) return;
  const at = placeOfRun(route.line, run) + by;
  steer(id, steerRun(route.line, run, at, ends, connection.steering, true).steering);
}

/** Leaves all of these lines to the routing again. */
export function unsteer(ids: readonly ConnectionId[]): void {
  const { design, dispatch } = useDesign.getState();
  const edits = ids
    .filter((id) => design.connections[id]?.steering)
    .map((id): EditCall => ({ edit: 'steer', args: { id, steering: null } }));
  if (edits.length > 0) dispatch(labelOf(design, ids, 'Let the routing decide'), edits);
}

function steer(id: ConnectionId, steering: Steering): void {
  const { design, dispatch } = useDesign.getState();
  const decided = steering.from ?? steering.to ?? steering.points;
  const done = dispatch(labelOf(design, [id], 'Steer the line'), [
    { edit: 'steer', args: { id, steering: decided ? steering : null } },
  ]);
  if (done.ok) useSession.getState().select({ connections: [id] });
}

/** Names the line, as long as it is one. */
export function labelOf(design: Design, ids: readonly ConnectionId[], label: string): string {
  const [id] = ids;
  const connection = id && design.connections[id];
  if (ids.length !== 1 || !connection) return label;
  const from = design.blocks[connection.from]?.name;
  return `${label} from ${from ?? '?'} to ${design.blocks[connection.to]?.name ?? '?'}`;
}

function endsOf({ from, to }: Connection) {
  const { frames } = useScene.getState();
  const [start, end] = [frames.get(from)?.rect, frames.get(to)?.rect];
  return start && end ? { from: start, to: end } : undefined;
}

function longestAcross({ line }: Route, axis: 'x' | 'y'): number | undefined {
  let best: { readonly run: number; readonly length: number } | undefined;
  for (let run = 0; run < line.length - 1; run++) {
    const [from, to] = [line[run], line[run + 1]];
    if (!from || !to || isUpright(line, run) !== (axis === 'x')) continue;
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    if (length > (best?.length ?? 0)) best = { run, length };
  }
  return best?.run;
}
