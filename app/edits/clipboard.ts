// Copy and paste. A fragment is a piece of a design as it was; what is pasted are records of their
// own, with new ids, names and logical ids, that point at each other as the originals did.
import { z } from 'zod';
import { blockDefinition } from '../catalog/catalog.ts';
import { chooseConnectionLogicalId, chooseLogicalId } from '../catalog/logical-id.ts';
import { BlockId, ConnectionId, type LogicalId } from '../design/ids.ts';
import { Block, Connection, type Design, type Point } from '../design/schema.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import type { EditCall } from './edit-call.ts';
import { mapReferences } from './references.ts';
import { renameLogicalIds } from './rename-logical-ids.ts';

const FRAGMENT = 'stackwright-fragment';

/** On the clipboard as JSON text. Positions of blocks without a parent in it are the canvas's. */
export const Fragment = z.object({
  format: z.literal(FRAGMENT),
  blocks: z.array(Block),
  connections: z.array(Connection),
});
export type Fragment = z.infer<typeof Fragment>;

export const writeFragment = (fragment: Fragment): string => JSON.stringify(fragment);

/** Undefined for anything else: a clipboard holds what the user last copied, wherever. */
export function readFragment(text: string): Fragment | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined; // ordinary text
  }
  return Fragment.safeParse(json).data;
}

/** These blocks with all that is inside them, and the connections between them. */
export function copyOf(design: Design, ids: Iterable<BlockId>): Fragment {
  const graph = buildGraph(design);
  const wanted = new Set<BlockId>();
  for (const id of ids) {
    if (!design.blocks[id]) continue;
    wanted.add(id);
    for (const inner of graph.descendantsOf(id)) wanted.add(inner.id);
  }
  return {
    format: FRAGMENT,
    blocks: graph.blocks
      .filter(({ id }) => wanted.has(id))
      .map((block) =>
        block.parent && wanted.has(block.parent)
          ? block
          : { ...block, position: graph.absolutePosition(block.id) },
      ),
    connections: graph.connections.filter(({ from, to }) => wanted.has(from) && wanted.has(to)),
  };
}

export interface PasteOptions {
  /** Makes an id nobody has. */
  readonly newId: () => string;
  /** Canvas coordinates for the fragment's top left corner; absent: where it was copied from. */
  readonly at?: Point;
  /** The container to paste into; null is the canvas; absent: the one copied from, if it is there. */
  readonly parent?: BlockId | null;
}

/** What `paste` takes. */
type PasteArgs = Extract<EditCall, { edit: 'paste' }>['args'];

/** The arguments of `paste` for a fragment, from this design or another. */
export function pasteable(design: Design, fragment: Fragment, options: PasteOptions): PasteArgs {
  const graph = buildGraph(design);
  const copied = new Map(fragment.blocks.map((block) => [block.id, block]));
  const names = new Set(graph.blocks.map(({ name }) => name));
  const newIds = new Map(fragment.blocks.map(({ id }) => [id, BlockId.parse(options.newId())]));
  // Copies with the ids and names they will have, so that each logical id heeds those before it.
  const taken = { blocks: { ...design.blocks }, connections: { ...design.connections } };
  const newLogicalIds = new Map<string, LogicalId>();
  const named = fragment.blocks.map((block): Block => {
    const name = nameOf(block, names);
    const logicalId = chooseLogicalId(taken, name, block.type);
    newLogicalIds.set(block.logicalId, logicalId);
    const copy = { ...block, id: newIds.get(block.id) ?? block.id, name, logicalId };
    taken.blocks[copy.id] = copy;
    return copy;
  });

  const offset = offsetTo(fragment, copied, options.at);
  const blocks = named.map((block): Block => {
    const { parent: _parent, owner: _owner, ...rest } = block;
    const inside = block.parent && newIds.get(block.parent);
    const parent = inside ?? containerFor(block, graph, options.parent);
    const owner = ownerFor(block, design, newIds);
    const made: Block = {
      ...rest,
      ...(parent && { parent }),
      ...(owner && { owner }),
      position: inside ? block.position : relativeTo(graph, parent, block.position, offset),
    };
    return renameLogicalIds(
      mapReferences(made, (text) => {
        const id = BlockId.safeParse(text).data;
        return id && (newIds.get(id) ?? design.blocks[id]?.id);
      }),
      newLogicalIds,
    );
  });

  const connections = fragment.connections.flatMap((connection): Connection[] => {
    const [from, to] = [connection.from, connection.to].map((end) => {
      const id = newIds.get(end);
      return id && taken.blocks[id];
    });
    if (!from || !to) return [];
    const id = ConnectionId.parse(options.newId());
    const logicalId = chooseConnectionLogicalId(taken, from, to);
    const copy = { ...connection, id, from: from.id, to: to.id, logicalId };
    taken.connections[id] = copy;
    return [copy];
  });
  return { blocks, connections };
}

/** A tier keeps its name: it is told apart by the VPC it is in. */
function nameOf({ type, name }: Block, taken: Set<string>): string {
  if (blockDefinition(type)?.traits.placement) return name;
  const free = freeName(name, taken);
  taken.add(free);
  return free;
}

/** `checkout` → `checkout 2` → `checkout 3`; `web-2` → `web-3`. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const [, stem = name, separator = ' '] = /^(.*\S)([- ])\d+$/.exec(name) ?? [];
  let number = 2;
  while (taken.has(`${stem}${separator}${number}`)) number += 1;
  return `${stem}${separator}${number}`;
}

function containerFor(
  block: Block,
  graph: Graph,
  chosen: BlockId | null | undefined,
): BlockId | undefined {
  if (chosen !== undefined) return chosen ?? undefined;
  return block.parent && graph.block(block.parent)?.id;
}

/** The copy of its owner, else its owner where that is here: a duplicate stays in its microservice. */
function ownerFor(
  { owner }: Block,
  design: Design,
  newIds: ReadonlyMap<BlockId, BlockId>,
): BlockId | undefined {
  if (!owner) return undefined;
  const here = design.blocks[owner];
  const mayOwn = here && blockDefinition(here.type)?.traits.boundedContext;
  return newIds.get(owner) ?? (mayOwn ? owner : undefined);
}

function offsetTo(
  fragment: Fragment,
  copied: ReadonlyMap<BlockId, Block>,
  at: Point | undefined,
): Point {
  const corners = fragment.blocks
    .filter(({ parent }) => !parent || !copied.has(parent))
    .map(({ position }) => position);
  if (!at || corners.length === 0) return { x: 0, y: 0 };
  return {
    x: at.x - Math.min(...corners.map(({ x }) => x)),
    y: at.y - Math.min(...corners.map(({ y }) => y)),
  };
}

function relativeTo(
  graph: Graph,
  parent: BlockId | undefined,
  position: Point,
  offset: Point,
): Point {
  const origin = parent ? graph.absolutePosition(parent) : { x: 0, y: 0 };
  return { x: position.x + offset.x - origin.x, y: position.y + offset.y - origin.y };
}
