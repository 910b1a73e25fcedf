// A stack too large for CloudFormation is split where its resources hang together least: what comes
// first is needed by what follows, never the other way round.
import { cycles } from '../../graph/components.ts';
import type { SourceMap } from '../source-map.ts';
import type { Link } from './links.ts';
import type { Part } from './part.ts';

/** The same resources in up to `count` parts; one part when they can't be told apart. */
export function split(
  part: Part,
  count: number,
  links: readonly Link[],
  map: SourceMap,
  weightOf: (resource: string) => number,
): readonly Part[] {
  const units = ordered(unitsOf(part, map, links), links);
  const weights = units.map((unit) => unit.reduce((sum, id) => sum + weightOf(id), 0));
  const share = weights.reduce((sum, weight) => sum + weight, 0) / count;
  const chunks: string[][] = [];
  let room = 0;
  for (const [index, unit] of units.entries()) {
    const weight = weights[index] ?? 0;
    const chunk = chunks.at(-1);
    // Half of what doesn't fit any more may still go over: chunks stay of a size.
    if (chunk && room >= weight / 2) chunk.push(...unit);
    else {
      chunks.push([...unit]);
      room = share;
    }
    room -= weight;
  }
  const rank = new Map(part.resources.map((id, index) => [id, index]));
  return chunks.map((chunk, index) => ({
    ...part,
    key: index === 0 ? part.key : `${part.key}-${index + 1}`,
    title: index === 0 ? part.title : `${part.title} (${index + 1})`,
    resources: chunk.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)),
  }));
}

/** What one block or connection made stays together; so does what needs one another. */
function unitsOf(
  { resources }: Part,
  { authors }: SourceMap,
  links: readonly Link[],
): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  const groupOf = new Map<string, string>();
  for (const id of resources) {
    const author = authors[id];
    const group = author?.block ?? author?.connection ?? id;
    groupOf.set(id, group);
    const members = groups.get(group);
    if (members) members.push(id);
    else groups.set(group, [id]);
  }
  const needs = neighbours(links, groupOf);
  const knotted = cycles(groups.keys(), (group) => needs.get(group) ?? []);
  const knotOf = new Map(knotted.flatMap((knot) => knot.map((group) => [group, knot] as const)));
  const units: string[][] = [];
  const done = new Set<string>();
  for (const group of groups.keys()) {
    if (done.has(group)) continue;
    const members = knotOf.get(group) ?? [group];
    for (const one of members) done.add(one);
    const ids = members.flatMap((one) => groups.get(one) ?? []);
    // A block and a connection that need one another are two units after all, resource by resource.
    units.push(...(members.length > 1 ? ids.map((id) => [id]) : [ids]));
  }
  return units;
}

function neighbours(
  links: readonly Link[],
  groupOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const needs = new Map<string, Set<string>>();
  for (const { from, to } of links) {
    const [a, b] = [groupOf.get(from), groupOf.get(to)];
    if (a === undefined || b === undefined || a === b) continue;
    const known = needs.get(a);
    if (known) known.add(b);
    else needs.set(a, new Set([b]));
  }
  return needs;
}

/** What is needed first, and then what has most to do with what came before. */
function ordered(
  units: readonly (readonly string[])[],
  links: readonly Link[],
): readonly (readonly string[])[] {
  const names = units.map((_, index) => String(index));
  const unitOf = new Map(units.flatMap((unit, index) => unit.map((id) => [id, String(index)])));
  const needs = neighbours(links, unitOf);
  const done = new Set<string>();
  const order: (readonly string[])[] = [];
  const near = new Map<string, number>();
  const friends = neighbours(
    links.flatMap((link) => [link, { ...link, from: link.to, to: link.from }]),
    unitOf,
  );
  while (order.length < units.length) {
    const waiting = names.filter((name) => !done.has(name));
    const ready = waiting.filter((name) =>
      [...(needs.get(name) ?? [])].every((need) => done.has(need)),
    );
    const [next = '0'] = (ready.length > 0 ? ready : waiting).toSorted(
      (a, b) => (near.get(b) ?? 0) - (near.get(a) ?? 0) || Number(a) - Number(b),
    );
    done.add(next);
    order.push(units[Number(next)] ?? []);
    for (const friend of friends.get(next) ?? []) near.set(friend, (near.get(friend) ?? 0) + 1);
  }
  return order;
}
