// Listener rules are tried by priority, and a listener takes each priority once. A rule's own is
// derived from its path alone, so that a new route never renumbers, and so replaces, the others.

/** Highest number a rule may have. Source: ELB API reference, CreateRule. */
const LAST = 50_000;
const MOST_SEGMENTS = 40;
const PLACES_PER_DEPTH = 1000;

/** The more exact the path, the earlier; among equals, the id decides. */
export function priorityOf(path: string, id: string, taken: ReadonlySet<number>): number {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '*');
  const depth = Math.min(segments.length, MOST_SEGMENTS);
  const exact = path.includes('*') ? 0 : PLACES_PER_DEPTH / 2;
  const spread = hash(id) % (PLACES_PER_DEPTH / 2);
  let priority = LAST - depth * PLACES_PER_DEPTH - exact - spread;
  while (taken.has(priority)) priority -= 1;
  return priority;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const character of text) {
    state ^= character.codePointAt(0) ?? 0;
    state = Math.imul(state, 0x01000193) >>> 0;
  }
  return state;
}
