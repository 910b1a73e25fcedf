// Lines that were laid early didn't know of those that came after them: the ones that are most in each
// other's way are laid again among all the others, from another side where that is better.
import { cheapestLine, type End, priceOf } from './candidates.ts';
import { type Chosen, endAt, sharedEnd, sideKey } from './choose-sides.ts';
import type { Polyline } from './polyline.ts';
import { PRICE } from './run-price.ts';
import { type RoutingScene } from './scene.ts';
import { isHorizontal, LEAST_APART, portAt, reach, SIDES, type Side } from './sides.ts';

export interface Standing {
  readonly chosen: Chosen;
  readonly line: Polyline;
  readonly takeUp: () => void;
}

/** What is in a line's way and no reason to try again: a border, the edge of a block. */
const LITTLE = 60;
/**
 * How many lines are laid a second time, and how many of them from other sides: fewer in a larger
 * design, where each takes longer, and none where all that would be felt.
 */
const mostOf = (lines: number): number => Math.min(150, Math.floor(12_000 / lines));
const mostTurned = (lines: number): number => Math.min(60, Math.floor(4_000 / lines));
const LARGE = 400;
/** What another side must save. */
const WORTH = 60;

export function improved(
  lines: readonly Standing[],
  others: readonly Chosen[],
  scene: RoutingScene,
): readonly Standing[] {
  if (lines.length > LARGE) return lines;
  const better = [...lines];
  const ports = portsOf([...others, ...lines.map(({ chosen }) => chosen)]);
  lines
    .map(({ chosen, line }, index) => ({ index, inTheWay: inTheWayOf(chosen, line, scene) }))
    .filter(({ inTheWay }) => inTheWay > LITTLE)
    .toSorted((a, b) => b.inTheWay - a.inTheWay || a.index - b.index)
    .slice(0, mostOf(lines.length))
    .forEach(({ index }, rank) => {
      const one = better[index];
      if (!one) return;
      one.takeUp();
      const again = laidAgain(one.chosen, one.line, scene);
      const turned = rank < mostTurned(lines.length) ? turnedAway(again, ports, scene) : undefined;
      const { chosen, line } = turned ?? again;
      if (turned) ports.move(one.chosen, chosen);
      better[index] = { chosen, line, takeUp: scene.lay(line, chosen.request.trunk) };
    });
  return better;
}

interface Laid {
  readonly chosen: Chosen;
  readonly line: Polyline;
  readonly price: number;
}

function laidAgain(chosen: Chosen, line: Polyline, scene: RoutingScene): Laid {
  const { from, to, request } = chosen;
  const price = priceOf(line) + inTheWayOf(chosen, line, scene);
  const found = cheapestLine(from, to, request.trunk, scene, 'lanes', price - 1);
  return found ? { chosen, ...found } : { chosen, line, price };
}

/** From other sides, at ports that are free; the end it shares with others stays. */
function turnedAway(
  { chosen, line, price }: Laid,
  ports: Ports,
  scene: RoutingScene,
): Laid | undefined {
  const { request, from, to } = chosen;
  if (price - priceOf(line) < PRICE.crossing) return undefined;
  let best: Laid | undefined;
  for (const start of endsFor(chosen, 'from', ports))
    for (const end of endsFor(chosen, 'to', ports)) {
      if (start === from && end === to) continue;
      const limit = Math.min(price - WORTH, best?.price ?? Infinity);
      const found = cheapestLine(start, end, request.trunk, scene, 'lanes', limit);
      if (found) best = { chosen: { ...chosen, from: start, to: end }, ...found };
    }
  return best;
}

function endsFor(chosen: Chosen, which: 'from' | 'to', ports: Ports): readonly End[] {
  const end = chosen[which];
  const shared = sharedEnd(chosen.request) === which && ports.lines(chosen.request.trunk) > 1;
  if (end.fixed || shared || chosen.request.steering?.[which]) return [end];
  return SIDES.flatMap((side) => {
    if (side === end.side) return [end];
    const offset = ports.free(end, side);
    return offset === undefined ? [] : [endAt(end.id, end.rect, side, offset)];
  });
}

interface Ports {
  /** From a side's middle, the free place nearest to it; undefined when there is none. */
  free(end: End, side: Side): number | undefined;
  lines(trunk: string): number;
  move(before: Chosen, after: Chosen): void;
}

function portsOf(all: readonly Chosen[]): Ports {
  const taken = new Map<string, number[]>();
  const trunks = new Map<string, number>();
  const offsetOf = ({ rect, side, port }: End): number => {
    const middle = portAt(rect, side, 0);
    return isHorizontal(side) ? port.y - middle.y : port.x - middle.x;
  };
  const take = (end: End): void => {
    const key = sideKey(end.id, end.side);
    const list = taken.get(key);
    if (list) list.push(offsetOf(end));
    else taken.set(key, [offsetOf(end)]);
  };
  const leave = (end: End): void => {
    const list = taken.get(sideKey(end.id, end.side));
    const index = list?.indexOf(offsetOf(end)) ?? -1;
    if (index >= 0) list?.splice(index, 1);
  };
  for (const { request, from, to } of all) {
    take(from);
    take(to);
    trunks.set(request.trunk, (trunks.get(request.trunk) ?? 0) + 1);
  }
  return {
    lines: (trunk) => trunks.get(trunk) ?? 0,
    free: ({ id, rect }, side) => {
      const most = reach(rect, side);
      const others = taken.get(sideKey(id, side)) ?? [];
      for (let aside = 0; aside <= most; aside += 4)
        for (const offset of aside === 0 ? [0] : [-aside, aside])
          if (others.every((other) => Math.abs(other - offset) >= LEAST_APART)) return offset;
      return undefined;
    },
    move: (before, after) => {
      leave(before.from);
      leave(before.to);
      take(after.from);
      take(after.to);
    },
  };
}

const inTheWayOf = ({ request, from, to }: Chosen, line: Polyline, scene: RoutingScene): number =>
  scene.price(line, [from.id, to.id], request.trunk);
