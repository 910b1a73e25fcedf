// Copy and paste. A fragment is a piece of a design as it was; what is pasted are records of their
// own, with new ids, names and logical ids, that point at each other as the originals did.
import { z } from 'zod';
import { blockDefinition } from '../catalog/catalog.ts';
import { isMicroservice } from '../catalog/holds-others.ts';
import { type LogicalIds, logicalIdsFor } from '../catalog/logical-id.ts';
import { isRawType } from '../catalog/raw-block.ts';
import { mapReferences } from '../catalog/references.ts';
import { Parameter } from '../design/environments.ts';
import { BlockId, ConnectionId, type LogicalId, ParameterId } from '../design/ids.ts';
import { Block, Connection, type Design, type Point } from '../design/schema.ts';
import { carriedSteering } from '../design/steering.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { isObject, sameJson } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import type { EditCall } from './edit-call.ts';
import { namesIn, renameLogicalIds } from './rename-logical-ids.ts';

const FRAGMENT = 'stackwright-fragment';

/** On the clipboard as JSON text. Positions of blocks without a parent in it are the canvas's. */
export const Fragment = z.object({
  format: z.literal(FRAGMENT),
  blocks: z.array(Block),
  connections: z.array(Connection),
  /** Those of the design that its blocks name. */
  parameters: z.array(Parameter).default([]),
});
export type Fragment = z.infer<typeof Fragment>;

/** Read back by `readFragment`. */
export const writeFragment = (fragment: Fragment): string => JSON.stringify(fragment);

/**
 * Undefined for anything else: a clipboard holds what the user last copied, wherever. What says it is
 * a fragment and isn't whole is a failure.
 */
export function readFragment(text: string): Result<Fragment> | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Ordinary text, or one that was cut off on its way.
    return text.trimStart().startsWith(`{"format":"${FRAGMENT}"`) ? broken() : undefined;
  }
  if (!isObject(json) || json.format !== FRAGMENT) return undefined;
  const { data } = Fragment.safeParse(json);
  return data ? ok(data) : broken();
}

const broken = (): Result<never> =>
  fail('broken', 'The copied blocks are damaged.', 'Copy them again.');

/** These blocks with all that is inside them, and the connections between them. */
export function copyOf(design: Design, ids: Iterable<BlockId>): Fragment {
  const graph = buildGraph(design);
  const wanted = new Set<BlockId>();
  for (const id of ids) {
    if (!design.blocks[id]) continue;
    wanted.add(id);
    for (const inner of graph.descendantsOf(id)) wanted.add(inner.id);
  }
  const copied = graph.blocks.filter(({ id }) => wanted.has(id));
  return {
    format: FRAGMENT,
    blocks: copied.map((block) =>
      block.parent && wanted.has(block.parent)
        ? block
        : { ...block, position: graph.absolutePosition(block.id) },
    ),
    connections: graph.connections.filter(({ from, to }) => wanted.has(from) && wanted.has(to)),
    parameters: parametersNamed(design, copied),
  };
}

function parametersNamed(design: Design, blocks: readonly Block[]): Parameter[] {
  const declared = Object.values(design.parameters);
  if (declared.length === 0) return [];
  const names = new Set(blocks.flatMap((block) => [...namesIn(block)]));
  return declared.filter(({ name }) => names.has(name));
}

/** A fragment of records made elsewhere: of a template's resources, say. */
export const fragmentOf = (records: Partial<Omit<Fragment, 'format'>>): Fragment => ({
  format: FRAGMENT,
  blocks: [],
  connections: [],
  parameters: [],
  ...records,
});

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
  const names = new Set(graph.blocks.map(({ name }) => name));
  const logicalIds = logicalIdsFor(design);
  const copies = new Map<BlockId, Block>();
  const newLogicalIds = new Map<string, LogicalId>();
  for (const block of fragment.blocks) {
    const name = nameOf(block, names);
    // What somebody wrote by hand keeps the id it was written with where that is free.
    const logicalId = isRawType(block.type)
      ? logicalIds.keep(block.logicalId)
      : logicalIds.forBlock(name, block.type);
    newLogicalIds.set(block.logicalId, logicalId);
    // What holds a block where it is, a copy hasn't: it is to be put somewhere else.
    const { locked: _locked, pinned: _pinned, ...free } = block;
    copies.set(block.id, { ...free, id: BlockId.parse(options.newId()), name, logicalId });
  }
  const parameters = parametersFor(design, fragment, logicalIds, options.newId);
  const offset = offsetTo(fragment, options.at);
  const substitute = (text: string): string | undefined => {
    const id = BlockId.safeParse(text).data;
    return id && (copies.get(id)?.id ?? design.blocks[id]?.id);
  };

  const blocks = [...copies.values()].map((block) => {
    const placed = placeCopy(block, copies, graph, options.parent, offset);
    const wired = renameLogicalIds(mapReferences(placed, substitute), newLogicalIds);
    return parameters.renamed.size > 0
      ? renameLogicalIds(wired, parameters.renamed, 'exactly')
      : wired;
  });
  const connections = fragment.connections.flatMap((connection): Connection[] => {
    const from = copies.get(connection.from);
    const to = copies.get(connection.to);
    if (!from || !to) return [];
    const id = ConnectionId.parse(options.newId());
    const logicalId = logicalIds.forConnection(from, to);
    const { steering } = connection;
    return [
      {
        ...connection,
        id,
        from: from.id,
        to: to.id,
        logicalId,
        ...(steering && { steering: carriedSteering(steering, offset, offset) }),
      },
    ];
  });
  return {
    blocks,
    connections,
    ...(parameters.added.length > 0 && { parameters: parameters.added }),
  };
}

/** Those the design has already are its own; another of the same name gets a new one. */
function parametersFor(
  design: Design,
  fragment: Fragment,
  logicalIds: LogicalIds,
  newId: () => string,
): { readonly added: Parameter[]; readonly renamed: ReadonlyMap<string, string> } {
  const here = new Map(Object.values(design.parameters).map((one) => [one.name, one]));
  const added: Parameter[] = [];
  const renamed = new Map<string, string>();
  for (const parameter of fragment.parameters) {
    const own = here.get(parameter.name);
    if (own && sameJson({ ...own, id: '' }, { ...parameter, id: '' })) continue;
    const name = logicalIds.keep(parameter.name);
    if (name !== parameter.name) renamed.set(parameter.name, name);
    added.push({ ...parameter, id: ParameterId.parse(newId()), name });
  }
  return { added, renamed };
}

/** In the copies of its container and microservice, else in those it was in, where they are here. */
function placeCopy(
  block: Block,
  copies: ReadonlyMap<BlockId, Block>,
  graph: Graph,
  chosen: BlockId | null | undefined,
  offset: Point,
): Block {
  const { parent: container, owner: context, ...rest } = block;
  const inside = container && copies.get(container)?.id;
  const outside = chosen === undefined ? container && graph.block(container)?.id : chosen;
  const parent = inside ?? outside;
  const owner = context && (copies.get(context)?.id ?? contextIn(graph, context));
  return {
    ...rest,
    ...(parent && { parent }),
    ...(owner && { owner }),
    position: inside ? block.position : relativeTo(graph, parent, block.position, offset),
  };
}

function contextIn(graph: Graph, id: BlockId): BlockId | undefined {
  const block = graph.block(id);
  return block && isMicroservice(block) ? id : undefined;
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

function offsetTo({ blocks }: Fragment, at: Point | undefined): Point {
  const copied = new Set(blocks.map(({ id }) => id));
  const corners = blocks
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
  parent: BlockId | null | undefined,
  position: Point,
  offset: Point,
): Point {
  const origin = parent ? graph.absolutePosition(parent) : { x: 0, y: 0 };
  return { x: position.x + offset.x - origin.x, y: position.y + offset.y - origin.y };
}
