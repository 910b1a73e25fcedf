import { heaviestPaths } from '../../graph/paths.ts';
import type { ConnectionView } from '../define-rule.ts';
import { groupBy } from '../group-by.ts';
import { isStore } from '../roles.ts';
import type { Facts } from './facts.ts';
import { waits } from './flows.ts';
import type { WhatIf } from './what-if.ts';

export interface Chain {
  /** Indexes, who waits first. */
  readonly services: readonly number[];
  readonly edges: readonly ConnectionView[];
}

/** The most services that wait for one another in a row. A circle counts as one of them. */
export function longestChain({ services, flows, serviceOf }: Facts, given: WhatIf): Chain {
  const steps = groupBy(
    flows
      .filter((edge) => waits(edge) && !given.events.has(edge.connection.id))
      .map((edge) => ({
        to: edge.to.block.id,
        edge,
        weight: entersService(edge, serviceOf) ? 1 : 0,
      })),
    ({ edge }) => edge.from.block.id,
  );
  const starts = services.flatMap(({ blocks }) => blocks.map(({ block }) => block.id));
  const others = flows.flatMap(({ from, to }) => [from.block.id, to.block.id]);
  const longest = heaviestPaths([...new Set([...starts, ...others])], (id) => steps.get(id) ?? []);
  let best: Chain = { services: [], edges: [] };
  let weight = -1;
  for (const id of starts) {
    const path = longest(id);
    if (path.weight <= weight) continue;
    weight = path.weight;
    const first = serviceOf(id);
    const entered = path.edges
      .filter((edge) => entersService(edge, serviceOf))
      .map(({ to }) => serviceOf(to.block.id));
    best = {
      services: [first, ...entered].filter((index) => index !== undefined),
      edges: path.edges.slice(
        0,
        path.edges.findLastIndex((edge) => entersService(edge, serviceOf)) + 1,
      ),
    };
  }
  return best;
}

/** Another service's data is asked of its store, but nobody there runs for it. */
function entersService({ from, to }: ConnectionView, serviceOf: Facts['serviceOf']): boolean {
  const service = serviceOf(to.block.id);
  return service !== undefined && service !== serviceOf(from.block.id) && !isStore(to);
}
