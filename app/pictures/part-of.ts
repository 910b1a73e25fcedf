import type { BlockId } from '../design/ids.ts';
import type { Design } from '../design/schema.ts';
import { buildGraph } from '../graph/graph.ts';

/**
 * The design of these blocks alone: with all that is inside them, what the microservices among them
 * own, and the connections between them. Everything stays where it is on the canvas.
 */
export function partOf(design: Design, ids: Iterable<BlockId>): Design {
  const graph = buildGraph(design);
  const wanted = new Set<BlockId>();
  const take = (id: BlockId): void => {
    if (!graph.block(id) || wanted.has(id)) return;
    wanted.add(id);
    for (const { id: inner } of graph.descendantsOf(id)) take(inner);
    for (const { id: owned } of graph.ownedBy(id)) take(owned);
  };
  for (const id of ids) take(id);
  const blocks = Object.values(design.blocks)
    .filter(({ id }) => wanted.has(id))
    .map(({ parent, owner, ...block }) => ({
      ...block,
      ...(parent && wanted.has(parent)
        ? { parent }
        : { position: { ...block.position, ...graph.absolutePosition(block.id) } }),
      ...(owner && wanted.has(owner) && { owner }),
    }));
  const connections = Object.values(design.connections).filter(
    ({ from, to }) => wanted.has(from) && wanted.has(to),
  );
  const kept = new Set<string>(connections.map(({ id }) => id));
  const waivers = Object.values(design.waivers).filter(
    ({ block, connection }) =>
      (block === undefined || wanted.has(block)) &&
      (connection === undefined || kept.has(connection)),
  );
  return {
    ...design,
    blocks: Object.fromEntries(blocks.map((block) => [block.id, block])),
    connections: Object.fromEntries(connections.map((one) => [one.id, one])),
    waivers: Object.fromEntries(waivers.map((one) => [one.id, one])),
  };
}
