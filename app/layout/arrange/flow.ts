// Boxes and the lines between them, laid out whichever way suits: each part that hangs together in
// columns or rows, what nothing joins in a grid, what only watches apart.
import type { Point } from '../../design/schema.ts';
import {
  type Box,
  type Direction,
  type Link,
  type Placed,
  turnBox,
  turnLink,
  turnPlaced,
} from './boxes.ts';
import { componentsOf, isAside } from './components.ts';
import { layered } from './layered/layered.ts';
import type { Spacing } from './layered/spacing.ts';
import { ASPECT, grid, pack } from './pack.ts';
import { costOf } from './score.ts';

const RIGHT: Spacing = { along: 64, across: 40, besideLabel: 48, aspect: ASPECT };
const DOWN: Spacing = { along: 56, across: 48, aspect: 1 / ASPECT };
const GRID_GAP: Point = { x: 48, y: 40 };
/** As broad as everything may be before that counts against it, and what is in a microservice. */
const SCREEN = 1200;
export const PART = 560;
/** People read to the right: down has to be better by this. */
const READING = 0.9;
/** More boxes than this aren't tried both ways. */
const FEW = 120;

/** @param direction absent: whichever needs less line and has the better shape. */
export function flow(
  boxes: readonly Box[],
  links: readonly Link[],
  direction?: Direction,
  room: number = SCREEN,
): Placed {
  const ahead = links.filter(({ aside }) => !aside);
  const parts = componentsOf(boxes, ahead);
  const joined = parts.filter(({ length }) => length > 1);
  const place = (part: readonly Box[]): Placed => placePart(part, ahead, direction, room);
  const alone = grid(
    parts.filter(({ length }) => length === 1).flatMap((part) => [...part]),
    GRID_GAP,
    joined.length === 0 ? undefined : Math.max(1, Math.ceil(boxes.length / 8)),
  );
  return pack([
    ...joined.filter((part) => !isAside(part)).map(place),
    ...(alone ? [alone] : []),
    ...joined.filter(isAside).map(place),
  ]);
}

function placePart(
  boxes: readonly Box[],
  links: readonly Link[],
  direction: Direction | undefined,
  room: number,
): Placed {
  const ids = new Set(boxes.map(({ id }) => id));
  const own = links.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const right = (): readonly Placed[] => layered(boxes, own, RIGHT);
  const down = (): readonly Placed[] =>
    layered(boxes.map(turnBox), own.map(turnLink), DOWN).map((placed) =>
      turnPlaced({ ...placed, mirrored: new Set() }),
    );
  const both = !direction && boxes.length <= FEW;
  const tried = [
    ...(both || direction !== 'down' ? right().map((placed) => ({ placed, factor: READING })) : []),
    ...(both || direction === 'down' ? down().map((placed) => ({ placed, factor: 1 })) : []),
  ];
  let best: Placed | undefined;
  let least = Infinity;
  for (const { placed, factor } of tried) {
    const cost = costOf(placed, boxes, own, room) * factor;
    if (cost >= least) continue;
    least = cost;
    best = placed;
  }
  return best ?? { at: new Map(), width: 0, height: 0 };
}
