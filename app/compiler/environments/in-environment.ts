// A design as it is in one of its environments: an ordinary design, so that schemas, computed values
// and rules see plain values and never hear of the others.
import { mapReferences } from '../../catalog/references.ts';
import type { BlockId } from '../../design/ids.ts';
import type { Block, Connection, Design } from '../../design/schema.ts';
import { propertiesIn } from '../../design/variation.ts';
import { buildGraph, type Graph } from '../../graph/graph.ts';

/**
 * The design without what is turned off there, and with the values it has there. The same design
 * when the environment has nothing of its own.
 */
export function inEnvironment(
  design: Design,
  environment: string,
  graph: Graph = buildGraph(design),
): Design {
  const varies = ({ environments }: Block | Connection): boolean =>
    environments?.[environment] !== undefined;
  if (!graph.blocks.some(varies) && !graph.connections.some(varies)) return design;
  const off = blocksOff(graph, environment);
  const isOff = (id: string): boolean => off.has(id);
  const blocks = Object.values(design.blocks)
    .filter(({ id }) => !isOff(id))
    .map((block) =>
      mapReferences(resolved(block, environment), (id) => (isOff(id) ? undefined : id)),
    );
  const connections = Object.values(design.connections)
    .filter(
      (one) =>
        one.environments?.[environment]?.enabled !== false && !isOff(one.from) && !isOff(one.to),
    )
    .map((connection) => resolved(connection, environment));
  return {
    ...design,
    blocks: Object.fromEntries(blocks.map((block) => [block.id, block])),
    connections: Object.fromEntries(connections.map((connection) => [connection.id, connection])),
  };
}

/** Turned off themselves, or in a container or of a microservice that is. */
export function blocksOff(graph: Graph, environment: string): ReadonlySet<string> {
  const turnedOff = (block: Block | undefined): boolean =>
    block?.environments?.[environment]?.enabled === false;
  const off = new Set<BlockId>();
  for (const block of graph.blocks)
    if (
      turnedOff(block) ||
      graph.ancestorsOf(block.id).some(turnedOff) ||
      turnedOff(graph.ownerOf(block.id))
    )
      off.add(block.id);
  return off;
}

// Records are immutable. Whoever looks at one version of a design after another finds the record of an
// environment unchanged where the design's own is.
const resolutions = new WeakMap<Block | Connection, Map<string, Block | Connection>>();

function resolved<R extends Block | Connection>(record: R, environment: string): R {
  const known = resolutions.get(record)?.get(environment);
  if (known) return known as R; // made below from this very record
  const properties = propertiesIn(record, environment);
  const there = properties === record.properties ? record : { ...record, properties };
  const all = resolutions.get(record) ?? new Map<string, Block | Connection>();
  resolutions.set(record, all.set(environment, there));
  return there;
}
