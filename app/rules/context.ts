// What rules look at: every block with its properties parsed and its signals read, every connection
// with its ends, once for all rules. Views are kept with their records, so that a version of a design
// that shares a record with another shares its view as well.
import type { z } from 'zod';
import { blockDefinition } from '../catalog/catalog.ts';
import type { BlockDefinition } from '../catalog/define-block.ts';
import { parseProperties } from '../catalog/fields.ts';
import { connectionDefinition } from '../connections/connections.ts';
import type { BlockId, ConnectionId } from '../design/ids.ts';
import type { Block, Connection } from '../design/schema.ts';
import type { Graph } from '../graph/graph.ts';
import type { BlockView, Circumstances, ConnectionView, RuleContext } from './define-rule.ts';
import { type ReadAs, rawMeaning } from './raw/raw-meaning.ts';
import { namesIn } from './references.ts';

/** A context but for the threshold, which is each rule's own. */
export type SharedContext = Omit<RuleContext, 'threshold'>;

export interface Views {
  readonly blocks: ReadonlyMap<BlockId, BlockView>;
  readonly connections: ReadonlyMap<ConnectionId, ConnectionView>;
  /** By the block they leave, and by the one they lead to. */
  readonly outgoing: ReadonlyMap<BlockId, readonly ConnectionView[]>;
  readonly incoming: ReadonlyMap<BlockId, readonly ConnectionView[]>;
  /** Raw blocks that are seen as the curated ones they are. */
  readonly readAs: ReadonlyMap<BlockId, ReadAs>;
  /** Connections that raw resources make, none of the design's, and the raw block that says so. */
  readonly derivedBy: ReadonlyMap<ConnectionId, BlockId>;
}

export function viewsOf(graph: Graph): Views {
  const { readAs, derived } = rawMeaning(graph);
  const blocks = new Map(
    graph.blocks.map((block) => {
      const read = readAs.get(block.id);
      return [block.id, read ? viewAs(block, read) : blockView(block)];
    }),
  );
  const derivedBy = new Map(derived.map(({ connection, by }) => [connection.id, by]));
  const connections = new Map<ConnectionId, ConnectionView>();
  const outgoing = new Map<BlockId, ConnectionView[]>();
  const incoming = new Map<BlockId, ConnectionView[]>();
  for (const connection of [...graph.connections, ...derived.map((one) => one.connection)]) {
    const from = blocks.get(connection.from);
    const to = blocks.get(connection.to);
    if (!from || !to) continue;
    // What a raw resource may do needn't be something a connection stands for.
    if (derivedBy.has(connection.id) && !isFit(connection, from, to)) continue;
    const view = connectionView(connection, from, to);
    connections.set(connection.id, view);
    push(outgoing, from.block.id, view);
    push(incoming, to.block.id, view);
  }
  return { blocks, connections, outgoing, incoming, readAs, derivedBy };
}

export function ruleContext(
  graph: Graph,
  circumstances: Circumstances,
  views: Views = viewsOf(graph),
): SharedContext {
  const viewed = (blocks: readonly Block[]): readonly BlockView[] =>
    blocks.flatMap(({ id }) => views.blocks.get(id) ?? []);
  return {
    ...circumstances,
    graph,
    blocks: [...views.blocks.values()],
    connections: [...views.connections.values()],
    view: (id) => views.blocks.get(id),
    incoming: (id) => views.incoming.get(id) ?? [],
    outgoing: (id) => views.outgoing.get(id) ?? [],
    ancestorsOf: (id) => viewed(graph.ancestorsOf(id)),
    childrenOf: (id) => viewed(graph.childrenOf(id)),
    ownerOf: (id) => {
      const owner = graph.ownerOf(id);
      return owner && views.blocks.get(owner.id);
    },
    ownedBy: (id) => viewed(graph.ownedBy(id)),
    namedBy: namedBy(views.blocks),
    properties: propertiesOf,
  };
}

/** Indexed when it is first asked: most versions of a design nobody asks. */
function namedBy(blocks: ReadonlyMap<BlockId, BlockView>): (name: string) => readonly BlockView[] {
  let index: Map<string, BlockView[]> | undefined;
  return (name) => {
    if (!index) {
      index = new Map();
      for (const view of blocks.values())
        for (const one of namesIn(view.block)) push(index, one, view);
    }
    return index.get(name) ?? [];
  };
}

const propertiesOf = <P extends z.ZodObject>(
  { type }: BlockDefinition<P>,
  block: Block,
): z.output<P> | undefined =>
  block.type === type
    ? (parsedValues(block) as z.output<P>) // parsed by the schema of this type
    : undefined;

// Records are immutable: what is known of one stays true.
const blockViews = new WeakMap<Block, BlockView>();
const blockValues = new WeakMap<Block, unknown>();
const connectionViews = new WeakMap<Connection, ConnectionView>();

function parsedValues(block: Block): unknown {
  if (!blockValues.has(block)) {
    const definition = blockDefinition(block.type);
    if (!definition) return undefined;
    blockValues.set(block, parseProperties(definition.properties, block.properties).values);
  }
  return blockValues.get(block);
}

function blockView(block: Block): BlockView {
  const known = blockViews.get(block);
  if (known) return known;
  const definition = blockDefinition(block.type);
  const view: BlockView = definition
    ? {
        block,
        definition,
        traits: definition.traits,
        signals: definition.signals?.(parsedValues(block) as never) ?? {}, // parsed by its own schema
      }
    : { block, definition, traits: {}, signals: {} };
  blockViews.set(block, view);
  return view;
}

const readViews = new WeakMap<ReadAs, BlockView>();
const readValues = new WeakMap<ReadAs, unknown>();

function valuesOf(read: ReadAs): unknown {
  if (!readValues.has(read))
    readValues.set(read, parseProperties(read.definition.properties, read.properties).values);
  return readValues.get(read);
}

/** A raw block with the traits and signals of the curated one. Its definition stays its own. */
function viewAs(block: Block, read: ReadAs): BlockView {
  const known = readViews.get(read);
  if (known?.block === block) return known;
  const { traits, signals } = read.definition;
  const view: BlockView = {
    block,
    definition: blockDefinition(block.type),
    traits: { ...traits, raw: true },
    signals: signals?.(valuesOf(read) as never) ?? {}, // parsed by its own schema
  };
  readViews.set(read, view);
  return view;
}

function connectionView(connection: Connection, from: BlockView, to: BlockView): ConnectionView {
  const known = connectionViews.get(connection);
  if (known?.from === from && known.to === to) return known;
  const definition = connectionDefinition(connection.kind);
  // One that doesn't fit its ends carries nothing, and the compiler says so.
  const synchronous =
    definition?.synchronous === true &&
    isFit(connection, from, to) &&
    to.signals.onlyStarted !== true;
  const view = { connection, definition, from, to, synchronous };
  connectionViews.set(connection, view);
  return view;
}

const isFit = ({ kind }: Connection, from: BlockView, to: BlockView): boolean =>
  (connectionDefinition(kind)?.fits(from.traits, to.traits) ?? 0) > 0;

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
