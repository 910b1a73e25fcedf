// Listener rules are tried by priority, and a listener takes each priority once. A rule's own is
// derived from its conditions alone, so that a new route never renumbers, and so replaces, the others.
import { fnv1a } from '../fnv1a.ts';
import type { Route } from '../traits/routing.ts';

/** Highest number a rule may have. Source: ELB API reference, CreateRule. */
const LAST = 50_000;
const MOST_SEGMENTS = 48;
const PLACES_PER_DEPTH = 1000;

/** How many segments of a path another condition outweighs. A host parts sites, so it comes first. */
const WEIGHTS = { host: 12, headerName: 3, queryName: 3 } as const;
const MOST_OF_PATH = 40;

type Conditions = Pick<Route, 'path' | 'host' | 'headerName' | 'queryName'>;

/** The more exact the route, the earlier; among equals, the id decides. */
export function priorityOf(route: Conditions, id: string, taken: ReadonlySet<number>): number {
  const segments = route.path.split('/').filter((segment) => segment !== '' && segment !== '*');
  const others =
    (route.host ? WEIGHTS.host : 0) +
    (route.headerName ? WEIGHTS.headerName : 0) +
    (route.queryName ? WEIGHTS.queryName : 0);
  const depth = Math.min(Math.min(segments.length, MOST_OF_PATH) + others, MOST_SEGMENTS);
  const exact = route.path.includes('*') ? 0 : PLACES_PER_DEPTH / 2;
  const spread = fnv1a(id) % (PLACES_PER_DEPTH / 2);
  let priority = LAST - depth * PLACES_PER_DEPTH - exact - spread;
  while (taken.has(priority)) priority -= 1;
  return priority;
}
