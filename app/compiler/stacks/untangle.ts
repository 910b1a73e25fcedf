// Stacks that would need one another are taken apart where that costs nothing: what a connection
// made, and what only attaches to other resources, may as well be in the other stack.
import type { Author } from '../source-map.ts';
import { leastCut } from './cut.ts';
import type { Link } from './links.ts';
import type { Seats } from './part.ts';
import { knots, partEdges } from './part-edges.ts';

/** Resources that tie others together; to what they are attached doesn't need them. */
const ATTACHMENTS: ReadonlySet<string> = new Set([
  'AWS::EC2::SecurityGroupEgress',
  'AWS::EC2::SecurityGroupIngress',
  'AWS::Events::EventBusPolicy',
  'AWS::IAM::Policy',
  'AWS::IAM::RolePolicy',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Permission',
  'AWS::Route53::RecordSet',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::Subscription',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::SecretsManager::ResourcePolicy',
  'AWS::WAFv2::WebACLAssociation',
]);

/** A move is taken only if fewer links are left to cut, so this ends. Deterministic. */
export function untangle(
  seats: Seats,
  types: ReadonlyMap<string, string>,
  links: readonly Link[],
  authors: { readonly [logicalId: string]: Author },
): Seats {
  let best = seats;
  let left = knotted(best, links);
  while (left.count > 0) {
    const better = moves(best, left.stacks, types, links, authors)
      .map((moved) => ({ moved, ...knotted(moved, links) }))
      .reduce<Attempt | undefined>(
        (lead, one) => (one.count < (lead?.count ?? left.count) ? one : lead),
        undefined,
      );
    if (!better) break;
    best = better.moved;
    left = better;
  }
  return best;
}

interface Attempt {
  readonly moved: Seats;
  readonly count: number;
  readonly stacks: ReadonlySet<string>;
}

/** How many links have to be cut until no stacks need one another. */
function knotted(seats: Seats, links: readonly Link[]): Omit<Attempt, 'moved'> {
  const edges = partEdges(links, seats);
  const stacks = new Set<string>();
  const cost = (from: string, to: string): number => edges.get(from)?.get(to)?.length ?? 0;
  let count = 0;
  for (const knot of knots([...new Set(seats.values())].toSorted(), edges)) {
    for (const key of knot) stacks.add(key);
    for (const [from, to] of leastCut(knot, cost)) count += cost(from, to);
  }
  return { count, stacks };
}

function moves(
  seats: Seats,
  stacks: ReadonlySet<string>,
  types: ReadonlyMap<string, string>,
  links: readonly Link[],
  authors: { readonly [logicalId: string]: Author },
): readonly Seats[] {
  const groups = new Map<string, string[]>();
  for (const [id, type] of types) {
    if (!stacks.has(seats.get(id) ?? '')) continue;
    const connection = authors[id]?.connection;
    const group = connection ?? (ATTACHMENTS.has(type) ? id : undefined);
    if (group === undefined) continue;
    const members = groups.get(group);
    if (members) members.push(id);
    else groups.set(group, [id]);
  }
  return [...groups.values()].flatMap((members) => {
    const touched = new Set(
      links.flatMap(({ from, to }) => [
        ...(members.includes(from) ? [seats.get(to)] : []),
        ...(members.includes(to) ? [seats.get(from)] : []),
      ]),
    );
    return [...stacks]
      .filter((key) => touched.has(key) && members.some((id) => seats.get(id) !== key))
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((key) => new Map([...seats, ...members.map((id) => [id, key] as const)]));
  });
}
