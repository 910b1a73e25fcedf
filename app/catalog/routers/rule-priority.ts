// Listener rules are tried by priority, and a listener takes each priority once. A rule's own is
// derived from its path alone, so that a new route never renumbers, and so replaces, the others.
import { fnv1a } from '../fnv1a.ts';

/** Highest number a rule may have. Source: ELB API reference, CreateRule. */
const LAST = 50_000;
const MOST_SEGMENTS = 40;
const PLACES_PER_DEPTH = 1000;

/** The more exact the path, the earlier; among equals, the id decides. */
export function priorityOf(path: string, id: string, taken: ReadonlySet<number>): number {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '*');
  const depth = Math.min(segments.length, MOST_SEGMENTS);
  const exact = path.includes('*') ? 0 : PLACES_PER_DEPTH / 2;
  const spread = fnv1a(id) % (PLACES_PER_DEPTH / 2);
  let priority = LAST - depth * PLACES_PER_DEPTH - exact - spread;
  while (taken.has(priority)) priority -= 1;
  return priority;
}
