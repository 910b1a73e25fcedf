// The order of lanes from left to right: callers before what they call, then whatever shortens the
// lines, tried place by place.
import { acyclic, ranksOf } from '../layered/ranks.ts';
import { type Lane, turnedLane } from './rows.ts';
import { placeLanes, type Sides, type Tie } from './sides.ts';

/** The lanes as they stand best, some of them turned left for right. */
export function bestLanes(
  given: readonly Lane[],
  tied: (lanes: readonly Lane[]) => readonly Tie[],
): { readonly lanes: readonly Lane[]; readonly starts: readonly number[] } {
  let lanes = given;
  let best = orderedLanes(lanes, tied(lanes));
  if (lanes.length > FEW) return { lanes, starts: best.starts };
  for (const [index, lane] of given.entries()) {
    const turned = turnedLane(lane);
    if (!turned) continue;
    const tried = lanes.with(index, turned);
    const sides = placeLanes(best.order, tried, tied(tried));
    if (sides.cost >= best.cost - 1) continue;
    best = { ...sides, order: best.order };
    lanes = tried;
  }
  return { lanes, starts: best.starts };
}

/** More lanes than this are only sorted. */
const FEW = 16;

function orderedLanes(
  lanes: readonly Lane[],
  ties: readonly Tie[],
): Sides & { readonly order: readonly number[] } {
  const arcs = ties.filter(({ aside }) => !aside);
  const ranks = ranksOf(lanes.length, acyclic(lanes.length, arcs, []));
  let order = [...lanes.keys()].toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
  let best = placeLanes(order, lanes, ties);
  if (lanes.length > FEW) return { ...best, order };
  for (let turn = 0; turn < 3; turn++) {
    let better = false;
    for (const lane of [...order])
      for (let place = 0; place < order.length; place++) {
        const others = order.filter((one) => one !== lane);
        const tried = [...others.slice(0, place), lane, ...others.slice(place)];
        const sides = placeLanes(tried, lanes, ties);
        if (sides.cost >= best.cost - 1) continue;
        best = sides;
        order = tried;
        better = true;
      }
    if (!better) break;
  }
  return { ...best, order };
}
