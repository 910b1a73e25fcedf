// Which edges to cut so that stacks no longer need one another: the least there are, found exactly
// for a few stacks and by the best next step for more.

/** How much it costs to cut the edge between two stacks; 0 where there is none. */
export type Cost = (from: string, to: string) => number;

export type Cut = readonly (readonly [from: string, to: string])[];

const EXACTLY = 9;

/** The edges that are left against the best order of these stacks. Deterministic. */
export function leastCut(stacks: readonly string[], cost: Cost): Cut {
  const order = stacks.length <= EXACTLY ? bestOrder(stacks, cost) : goodOrder(stacks, cost);
  return order.flatMap((from, index) =>
    order.slice(index + 1).flatMap((to) => (cost(from, to) > 0 ? [[from, to] as const] : [])),
  );
}

/** Over all sets of stacks that may come first: the cheapest way to have made just those. */
function bestOrder(stacks: readonly string[], cost: Cost): readonly string[] {
  const size = 1 << stacks.length;
  const least = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const last = new Int8Array(size).fill(-1);
  least[0] = 0;
  for (let made = 0; made < size; made++)
    for (const [next, from] of stacks.entries()) {
      if ((made & (1 << next)) !== 0) continue;
      const price = missing(from, stacks, made | (1 << next), cost) + (least[made] ?? 0);
      const then = made | (1 << next);
      if (price >= (least[then] ?? 0)) continue;
      least[then] = price;
      last[then] = next;
    }
  const order: string[] = [];
  for (let made = size - 1; made > 0; ) {
    const next = last[made] ?? -1;
    const stack = stacks[next];
    if (stack === undefined) break;
    order.unshift(stack);
    made &= ~(1 << next);
  }
  return order;
}

/** What a stack needs of those that aren't made yet. */
const missing = (from: string, stacks: readonly string[], made: number, cost: Cost): number =>
  stacks.reduce((sum, to, index) => ((made & (1 << index)) === 0 ? sum + cost(from, to) : sum), 0);

function goodOrder(stacks: readonly string[], cost: Cost): readonly string[] {
  const order: string[] = [];
  let rest = [...stacks];
  const unmet = (from: string): number =>
    rest.reduce((sum, to) => (to === from ? sum : sum + cost(from, to)), 0);
  while (rest.length > 0) {
    const next = rest.reduce((best, one) => (unmet(one) < unmet(best) ? one : best));
    order.push(next);
    rest = rest.filter((one) => one !== next);
  }
  return order;
}
