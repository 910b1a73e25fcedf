// Letting a block go over another one connects the two; over a line, it is put into it. Both are
// meant only when the hand rests there: dragging past does nothing.
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import type { BlockId } from '#app/design/ids.ts';
import type { Connection, Design, Point } from '#app/design/schema.ts';
import { type Frames, shapeOf } from '#app/layout/frames.ts';
import { holdsPoint } from '#app/layout/rect.ts';
import { nearestLine } from '#app/layout/routing/nearest-line.ts';
import { onceFor } from '#app/once-for.ts';
import { useDesign } from '../../store/design-store.ts';
import type { Hint, Lit } from '../canvas-store.ts';
import { type Insertion, insertionOf } from '../connect/insertion.ts';
import { type Join, joinOfBlocks, joinOfTypes } from '../connect/join.ts';
import { useScene } from '../scene-store.ts';
import { toCanvas } from '../view/view.ts';
import { hasRested } from './dwell.ts';

export type DropOn =
  | { readonly is: 'join'; readonly target: BlockId; readonly join: Join }
  | {
      readonly is: 'insert';
      readonly connection: Connection;
      /** On the line. */
      readonly at: Point;
      readonly insertion: Insertion;
    };

/** What is dragged: a block of the design, or one to be made. */
export interface Dropped {
  /** Undefined: of a type this version doesn't know. */
  readonly definition: BlockDefinition | undefined;
  readonly id?: BlockId | undefined;
}

const REST_ON_BLOCK_MS = 350;
/** A line is thin: whoever stays on it for a moment has aimed at it. */
const REST_ON_LINE_MS = 160;
/** Pixels of the window. */
const REACH = 9;

interface Pointer {
  readonly flow: Point;
  readonly screen: Point;
}

/** What letting go would do besides putting it there; undefined until the hand rests. */
export function dropOn(
  dropped: Dropped,
  { flow, screen }: Pointer,
  /** From before the gesture. */
  frames: Frames,
  ripe: () => void,
): DropOn | undefined {
  if (!dropped.definition) return undefined;
  const { design } = useDesign.getState();
  const target = blockAt(design, frames, flow, dropped.id);
  if (target) {
    if (!hasRested(`block ${target}`, screen, REST_ON_BLOCK_MS, ripe)) return undefined;
    return { is: 'join', target, join: joinFor(design, dropped, target) };
  }
  const line = isFree(design, dropped) ? lineAt(flow, screen) : undefined;
  const connection = line && Object.values(design.connections).find(({ id }) => id === line.id);
  const rested = hasRested(connection && `line ${connection.id}`, screen, REST_ON_LINE_MS, ripe);
  return rested && connection
    ? {
        is: 'insert',
        connection,
        at: line.at,
        insertion: insertionOf(design, connection, dropped.definition),
      }
    : undefined;
}

/** A block that has no lines of its own yet. */
const isFree = ({ connections }: Design, { definition, id }: Dropped): boolean =>
  definition !== undefined &&
  shapeOf(definition.type) === 'block' &&
  !definition.drawing &&
  !(id && connectedBlocks(connections).has(id));

/** Asked for in every frame of a drag. */
const connectedBlocks = onceFor(
  (connections: Design['connections']): ReadonlySet<BlockId> =>
    new Set(Object.values(connections).flatMap(({ from, to }) => [from, to])),
);

function lineAt(flow: Point, screen: Point) {
  const off = toCanvas({ x: screen.x + REACH, y: screen.y });
  return nearestLine(useScene.getState().routes, flow, Math.abs(off.x - flow.x));
}

/** The topmost block there that could be joined to anything. */
function blockAt(
  design: Design,
  frames: Frames,
  point: Point,
  except: BlockId | undefined,
): BlockId | undefined {
  let found: BlockId | undefined;
  for (const { id, shape, rect } of frames.values()) {
    if (shape !== 'block' || id === except || !holdsPoint(rect, point)) continue;
    const type = design.blocks[id]?.type ?? '';
    if (shapeOf(type) === 'block' && !blockDefinition(type)?.drawing) found = id;
  }
  return found;
}

/** A block of the design is the one the line starts at; a new one is what the target leads to. */
function joinFor(design: Design, { definition, id }: Dropped, target: BlockId): Join {
  if (id) return joinOfBlocks(design, id, target);
  const own = blockDefinition(design.blocks[target]?.type ?? '');
  return own && definition
    ? joinOfTypes(own, definition)
    : { ok: false, reason: 'This version doesn’t know the type of this block.' };
}

/** Whether letting go does what `on` says. */
export const isPossible = (on: DropOn): boolean => refusalOf(on) === undefined;

/** Why letting go doesn't do it, although the hand rests there. */
export function refusalOf(on: DropOn | undefined): string | undefined {
  if (!on) return undefined;
  if (on.is === 'join') return on.join.ok ? undefined : on.join.reason;
  return on.insertion.ok ? undefined : on.insertion.reason;
}

export const litBy = (on: DropOn | undefined): Lit | undefined =>
  on && {
    ...(on.is === 'join' ? { block: on.target } : { connection: on.connection.id }),
    fits: isPossible(on),
  };

/** The words beside the pointer. */
export function hintOf(on: DropOn, { id, definition }: Dropped, at: Point): Hint {
  const { blocks } = useDesign.getState().design;
  const label = definition?.label ?? 'block';
  const own = id ? (blocks[id]?.name ?? label) : `a new ${label}`;
  const nameOf = (block: BlockId): string => blocks[block]?.name ?? 'the other block';
  if (on.is === 'insert') {
    const { from, to } = on.connection;
    return on.insertion.ok
      ? {
          at,
          tone: 'plain',
          text: `Insert ${own} between ${nameOf(from)} and ${nameOf(to)}`,
          more: `${on.insertion.first.label}, ${on.insertion.second.label}`,
        }
      : { at, tone: 'refusal', text: on.insertion.reason };
  }
  const { join, target } = on;
  if (!join.ok) return { at, tone: 'refusal', text: join.reason };
  // The dragged one comes first where it is of the design; see joinFor.
  const [first, second] = id ? [own, nameOf(target)] : [nameOf(target), own];
  const [from, to] = join.forward ? [first, second] : [second, first];
  return { at, tone: 'plain', text: `Connect ${from} to ${to}: ${join.kind.label}` };
}
