import type { Link } from './boxes.ts';

/** The links with those turned round that would close a circle, each pair of boxes once. */
export function acyclic(ids: readonly string[], links: readonly Link[]): readonly Link[] {
  const outgoing = new Map(ids.map((id) => [id, links.filter(({ from }) => from === id)]));
  const state = new Map<string, 'open' | 'done'>();
  const forward: Link[] = [];
  const visit = (id: string): void => {
    state.set(id, 'open');
    for (const link of outgoing.get(id) ?? []) {
      if (link.from === link.to) continue;
      if (state.get(link.to) === 'open') forward.push(turned(link));
      else forward.push(link);
      if (!state.has(link.to)) visit(link.to);
    }
    state.set(id, 'done');
  };
  const called = new Set(links.map(({ to }) => to));
  const first = ids.filter((id) => !called.has(id));
  for (const id of [...first, ...ids]) if (!state.has(id)) visit(id);
  return forward;
}

const turned = (link: Link): Link => ({
  ...link,
  from: link.to,
  to: link.from,
  fromY: link.toY,
  toY: link.fromY,
});

/** The column of each box: right of everything that leads to it, and no further left than it must be. */
export function ranksOf(
  ids: readonly string[],
  links: readonly Link[],
): ReadonlyMap<string, number> {
  const ranks = new Map(ids.map((id) => [id, 0]));
  for (let turn = 0; turn < ids.length; turn++)
    for (const { from, to } of links)
      ranks.set(to, Math.max(ranks.get(to) ?? 0, (ranks.get(from) ?? 0) + 1));
  for (const id of ids) {
    const next = links.filter(({ from }) => from === id).map(({ to }) => ranks.get(to) ?? 0);
    const before = links.some(({ to }) => to === id);
    if (!before && next.length > 0) ranks.set(id, Math.min(...next) - 1);
  }
  return ranks;
}
