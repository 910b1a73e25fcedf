import type { Box, Link } from './boxes.ts';

/** What hangs together, the largest part first and what isn't part of the flow last. */
export function componentsOf(
  boxes: readonly Box[],
  links: readonly Link[],
): readonly (readonly Box[])[] {
  const up = new Map(boxes.map(({ id }) => [id, id]));
  const root = (id: string): string => {
    let at = id;
    for (let next = up.get(at) ?? at; next !== at; next = up.get(at) ?? at) {
      up.set(at, up.get(next) ?? next);
      at = next;
    }
    return at;
  };
  for (const { from, to } of links) if (up.has(from) && up.has(to)) up.set(root(to), root(from));
  const parts = new Map<string, Box[]>();
  for (const box of boxes) {
    const key = root(box.id);
    const part = parts.get(key);
    if (part) part.push(box);
    else parts.set(key, [box]);
  }
  return [...parts.values()].toSorted(
    (a, b) => Number(isAside(a)) - Number(isAside(b)) || area(b) - area(a),
  );
}

const area = (part: readonly Box[]): number =>
  part.reduce((sum, { width, height }) => sum + (width + 64) * (height + 64), 0);

export const isAside = (part: readonly Box[]): boolean => part.some(({ aside }) => aside);
