// Which stack each resource goes to. What a microservice owns is in its own; what nobody owns is in
// the base stack, or in the top stack where it builds on what microservices own. What a connection
// between two of them makes goes where it ties no knot.
import { microservice } from '../../catalog/blocks/structure/microservice.ts';
import type { BlockId } from '../../design/ids.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Author, SourceMap } from '../source-map.ts';
import type { Link } from './links.ts';
import type { Seats } from './part.ts';
import { untangle } from './untangle.ts';

export const BASE = 'base';
export const TOP = 'top';
export const ROOT = 'root';

export function seatsOf(
  types: ReadonlyMap<string, string>,
  links: readonly Link[],
  { authors }: SourceMap,
  graph: Graph,
  keys: ReadonlyMap<BlockId, string>,
): Seats {
  const owned = (block: BlockId | undefined): string | undefined => {
    if (!block) return undefined;
    const itself = graph.block(block);
    const owner = itself?.type === microservice.type ? itself : graph.ownerOf(block);
    return owner && keys.get(owner.id);
  };
  const seats = new Map<string, string>();
  const unowned: string[] = [];
  for (const id of types.keys()) {
    const service = seatOfAuthor(authors[id], graph, owned);
    if (service) seats.set(id, service);
    else unowned.push(id);
  }
  const onServices = dependents(links, [...seats.keys()]);
  for (const id of unowned) seats.set(id, onServices.has(id) ? TOP : BASE);
  return untangle(seats, types, links, authors);
}

function seatOfAuthor(
  author: Author | undefined,
  graph: Graph,
  owned: (block: BlockId | undefined) => string | undefined,
): string | undefined {
  if (author?.block) return owned(author.block);
  const connection = author?.connection && graph.connection(author.connection);
  if (!connection) return undefined;
  // A subscription is the subscriber's, a route its target's; who calls is tied to the callee by
  // its variables already, and `untangle` follows.
  return owned(connection.to) ?? owned(connection.from);
}

/** All resources that need one of these, however far. */
function dependents(links: readonly Link[], roots: readonly string[]): ReadonlySet<string> {
  const needing = new Map<string, string[]>();
  for (const { from, to } of links) {
    const list = needing.get(to);
    if (list) list.push(from);
    else needing.set(to, [from]);
  }
  const found = new Set<string>();
  const work = [...roots];
  for (let id = work.pop(); id !== undefined; id = work.pop())
    for (const next of needing.get(id) ?? [])
      if (!found.has(next)) {
        found.add(next);
        work.push(next);
      }
  return found;
}

/** A microservice's logical id as a file is called: it never changes, its name may. */
export function serviceKeys(graph: Graph): ReadonlyMap<BlockId, string> {
  const taken = new Set([BASE, TOP, ROOT, 'single', 'parameters']);
  const keys = new Map<BlockId, string>();
  for (const { id, type, logicalId } of graph.blocks) {
    if (type !== microservice.type) continue;
    const words = logicalId
      .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
      .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
      .toLowerCase();
    let key = words;
    for (let number = 2; taken.has(key); number++) key = `${words}-service-${number}`;
    taken.add(key);
    keys.set(id, key);
  }
  return keys;
}
