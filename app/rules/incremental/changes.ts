// What is different between two versions of a design, in terms of what a check may have asked.
import type { BlockId, ConnectionId } from '../../design/ids.ts';
import type { Graph } from '../../graph/graph.ts';
import { sameJson } from '../../json.ts';
import type { Views } from '../context.ts';
import type { BlockView, ConnectionView } from '../define-rule.ts';
import { namesIn } from '../references.ts';

/** What a check may ask about a block, see `NearContext`. */
export type Question =
  | 'view'
  | 'incoming'
  | 'outgoing'
  | 'ancestorsOf'
  | 'childrenOf'
  | 'ownerOf'
  | 'ownedBy';

/** A question about one block, or about one name, as one text. */
export type Asked = `${Question} ${BlockId}` | `namedBy ${string}`;

export interface Changes {
  /** Blocks and connections that came, went or are no longer the same. */
  readonly blocks: ReadonlySet<BlockId>;
  readonly connections: ReadonlySet<ConnectionId>;
  /** Questions that may have another answer now. */
  readonly answers: ReadonlySet<Asked>;
  /** Something else of the design, which no block or connection shows: a parameter, a setting. */
  readonly rest: boolean;
  /** What a rule may look at that reads no more than the shape, see `DesignRule`. */
  readonly shape: boolean;
}

export interface Version {
  readonly graph: Graph;
  readonly views: Views;
}

/** Linear in the design for finding the records, and in what hangs on them for the rest. */
export function changesBetween(before: Version, after: Version): Changes {
  const blocks = differing(before.views.blocks, after.views.blocks);
  const connections = differing(before.views.connections, after.views.connections);
  const answers = new Set<Asked>();

  for (const id of connections)
    for (const { views } of [before, after]) {
      const view = views.connections.get(id);
      if (!view) continue;
      answers.add(`outgoing ${view.from.block.id}`);
      answers.add(`incoming ${view.to.block.id}`);
    }

  for (const id of blocks)
    for (const { views, graph } of [before, after]) {
      const view = views.blocks.get(id);
      if (view) placesOf(view, graph, answers);
    }
  const [old, now] = [before.graph.design, after.graph.design];
  const rest =
    old.settings !== now.settings ||
    old.parameters !== now.parameters ||
    before.graph.dangling.length + after.graph.dangling.length > 0;
  const shape =
    rest ||
    [...blocks].some((id) => !sameShape(before.views.blocks.get(id), after.views.blocks.get(id))) ||
    [...connections].some(
      (id) => !sameLine(before.views.connections.get(id), after.views.connections.get(id)),
    );
  return { blocks, connections, answers, rest, shape };
}

/** Who sees a block: its neighbours in the trees of containers and owners, all that is inside, and whom it names. */
function placesOf({ block }: BlockView, graph: Graph, answers: Set<Asked>): void {
  const { id, parent, owner } = block;
  answers.add(`view ${id}`);
  if (parent) answers.add(`childrenOf ${parent}`);
  if (owner) answers.add(`ownedBy ${owner}`);
  for (const name of namesIn(block)) answers.add(`namedBy ${name}`);
  const within = (container: BlockId): readonly BlockId[] => [
    container,
    ...graph.descendantsOf(container).map((inner) => inner.id),
  ];
  for (const inner of within(id)) {
    answers.add(`ancestorsOf ${inner}`);
    answers.add(`ownerOf ${inner}`);
  }
  for (const owned of graph.ownedBy(id))
    for (const inner of within(owned.id)) answers.add(`ownerOf ${inner}`);
}

/** Teams are properties of microservices. */
const sameShape = (a: BlockView | undefined, b: BlockView | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.traits === b.traits &&
  a.traits.boundedContext !== true &&
  a.block.type === b.block.type &&
  a.block.name === b.block.name &&
  a.block.parent === b.block.parent &&
  a.block.owner === b.block.owner &&
  a.block.logicalId === b.block.logicalId &&
  sameJson(a.signals, b.signals);

const sameLine = (a: ConnectionView | undefined, b: ConnectionView | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.connection.kind === b.connection.kind &&
  a.connection.from === b.connection.from &&
  a.connection.to === b.connection.to &&
  a.synchronous === b.synchronous;

function differing<I, V>(before: ReadonlyMap<I, V>, after: ReadonlyMap<I, V>): ReadonlySet<I> {
  const found = new Set<I>();
  for (const [id, view] of after) if (before.get(id) !== view) found.add(id);
  for (const id of before.keys()) if (!after.has(id)) found.add(id);
  return found;
}
