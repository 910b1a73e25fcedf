// The order of lanes from left to right: callers before what they call, then whatever shortens the
// lines, tried place by place.
import { acyclic, ranksOf } from '../layered/ranks.ts';
import type { Lane } from './rows.ts';
import { placeLanes, type Sides, type Tie } from './sides.ts';

/** More lanes than this are only sorted. */
const FEW = 16;

export function orderedLanes(lanes: readonly Lane[], ties: readonly Tie[]): Sides {
  const arcs = ties.filter(({ aside }) => !aside);
  const ranks = ranksOf(lanes.length, acyclic(lanes.length, arcs, []));
  let order = [...lanes.keys()].toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
  let best = placeLanes(order, lanes, ties);
  if (lanes.length > FEW) return best;
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
  return best;
}
