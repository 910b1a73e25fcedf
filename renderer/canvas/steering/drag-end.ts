// An end of a line is dragged: to another block, which it then joins, or along the border of its own,
// where it then stays.
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import type { Connection, Point, Port } from '#app/design/schema.ts';
import { grow, holdsPoint, type Rect } from '#app/layout/rect.ts';
import { shareAt, sideOf } from '#app/layout/routing/sides.ts';
import { useDesign } from '../../store/design-store.ts';
import { followPointer } from '../../ui/follow-pointer.ts';
import { type Hint, useCanvas } from '../canvas-store.ts';
import { blockUnder } from '../connect/start-connecting.ts';
import { refuse } from '../gestures/refuse.ts';
import { useScene } from '../scene-store.ts';
import { toCanvas } from '../view/view.ts';
import { draftLine, steeredBy } from './line-draft.ts';
import { type End, keptSteering, kindLabel, reconnect, reconnection } from './reconnection.ts';
import { labelOf } from './steer-line.ts';

/** What letting go would do. */
type Aim =
  | { readonly does: 'port'; readonly connection: Connection; readonly hint: Aimed }
  | { readonly does: 'join'; readonly connection: Connection; readonly hint: Aimed }
  | { readonly does: 'nothing'; readonly hint: Aimed };

type Aimed = Omit<Hint, 'at'>;

export function startDraggingEnd(event: PointerEvent, id: ConnectionId, end: End): void {
  if (event.button !== 0) return;
  event.preventDefault();
  event.stopPropagation();
  const connection = useDesign.getState().design.connections[id];
  const route = useScene.getState().routes.get(id);
  const fixed = end === 'from' ? route?.line.at(-1) : route?.line[0];
  if (!connection || !fixed) return;
  let aim: Aim | undefined;
  // Tab goes through the kinds that fit.
  let turns = 0;
  let last: PointerEvent = event;
  const show = (at: PointerEvent): void => {
    last = at;
    const window = { x: at.clientX, y: at.clientY };
    const pointer = toCanvas(window);
    aim = aimAt(connection, end, window, pointer, turns);
    const loose = aim.does === 'nothing' ? { fixed, pointer, end } : undefined;
    draftLine(aim.does === 'nothing' ? connection : aim.connection, {
      connection: id,
      part: 'end',
      ...(loose && { loose }),
    });
    useCanvas.getState().update({ hint: { ...aim.hint, at: window } });
  };
  followPointer(event, {
    lasts: () => useCanvas.getState().line !== undefined,
    move: show,
    drop: ({ clientX, clientY }) => {
      useCanvas.getState().update({ hint: undefined });
      if (aim) land(aim, connection, end, { x: clientX, y: clientY });
      useCanvas.getState().update({ draft: undefined, line: undefined });
    },
    cancel: () => useCanvas.getState().endGesture(),
    key: ({ key }) => {
      if (key !== 'Tab') return false;
      turns += 1;
      show(last);
      return true;
    },
  });
}

function land(aim: Aim, connection: Connection, end: End, at: Point): void {
  const { id } = connection;
  if (aim.does === 'nothing') {
    refuse(at, aim.hint.tone === 'refusal' ? aim.hint.text : NOWHERE);
    return;
  }
  if (aim.does === 'join') {
    const { from, to, kind } = aim.connection;
    const refusal = reconnect(id, { from, to }, kind);
    if (refusal) refuse(at, refusal);
    return;
  }
  const { design, dispatch } = useDesign.getState();
  dispatch(
    labelOf(design, [id], end === 'from' ? 'Fix the start of the line' : 'Fix the end of the line'),
    [{ edit: 'steer', args: { id, steering: aim.connection.steering ?? null } }],
  );
}

const NOWHERE = 'An end belongs to a block: it went back to where it was.';

/** Near its own block an end means that block. */
const BESIDE = 20;

function aimAt(
  connection: Connection,
  end: End,
  window: Point,
  pointer: Point,
  turns: number,
): Aim {
  const { design } = useDesign.getState();
  const { frames } = useScene.getState();
  const own = connection[end];
  const rect = frames.get(own)?.rect;
  // Containers and microservices have no ports: what is dragged over them is over nothing.
  const found = blockUnder(window);
  const under = found && frames.get(found)?.shape === 'block' ? found : undefined;
  if (rect && (under === own || (!under && holdsPoint(grow(rect, BESIDE), pointer)))) {
    const port = portNear(rect, pointer);
    const steering = { ...connection.steering, [end]: port };
    return {
      does: 'port',
      connection: steeredBy(connection, steering),
      hint: { tone: 'plain', text: `Stays at its ${port.side}` },
    };
  }
  if (!under) return { does: 'nothing', hint: { tone: 'plain', text: 'Drop it on a block' } };
  const ends: { from: BlockId; to: BlockId } = {
    from: connection.from,
    to: connection.to,
    [end]: under,
  };
  const answer = reconnection(design, connection, ends);
  if (!answer.ok) return { does: 'nothing', hint: { tone: 'refusal', text: answer.reason } };
  const { kinds } = answer.value;
  const kind = kinds[turns % kinds.length] ?? connection.kind;
  return {
    does: 'join',
    connection: { ...steeredBy(connection, keptSteering(connection.steering, end)), ...ends, kind },
    hint: {
      tone: 'plain',
      text:
        kind === connection.kind
          ? kindLabel(kind)
          : `${kindLabel(kind)} instead of ${kindLabel(connection.kind)}`,
      more: kinds.length > 1 ? 'Tab for other kinds' : undefined,
    },
  };
}

/** How near, as pixels along a side, before a port is at its middle. */
const MIDDLE = 7;

function portNear(rect: Rect, pointer: Point): Port {
  const side = sideOf(rect, pointer);
  const share = shareAt(rect, side, pointer);
  const length = side === 'left' || side === 'right' ? rect.height : rect.width;
  const at = Math.abs(share - 0.5) * length <= MIDDLE ? 0.5 : Math.round(share * 100) / 100;
  return { side, at };
}
