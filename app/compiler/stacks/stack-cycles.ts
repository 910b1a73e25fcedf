// Stacks that need one another can't be made one after the other. Said with the connections to cut.
import type { ConnectionId } from '../../design/ids.ts';
import type { Graph } from '../../graph/graph.ts';
import type { CompileProblem } from '../problems.ts';
import { authorOf, type SourceMap } from '../source-map.ts';
import { type Cut, leastCut } from './cut.ts';
import type { Link } from './links.ts';
import { knots, type PartEdges } from './part-edges.ts';

/** More than any number of connections: what no connection made can't be cut by deleting one. */
const NO_CONNECTION = 10_000;

export function stackCycles(
  keys: readonly string[],
  edges: PartEdges,
  map: SourceMap,
  graph: Graph,
): readonly CompileProblem[] {
  const connectionOf = ({ from, to, path, waits }: Link): ConnectionId | undefined =>
    (waits ? map.authors[to] : authorOf(map, from, path))?.connection ??
    map.authors[from]?.connection ??
    map.authors[to]?.connection;
  const causes = (from: string, to: string): readonly Link[] => edges.get(from)?.get(to) ?? [];
  return knots(keys, edges).map((knot) => {
    const cut = leastCut(knot, (from, to) => {
      const made = causes(from, to).map(connectionOf);
      return new Set(made).size + (made.includes(undefined) ? NO_CONNECTION : 0);
    });
    const links = cut.flatMap(([from, to]) => causes(from, to));
    const connections = [...new Set(links.flatMap((link) => connectionOf(link) ?? []))];
    const unconnected = links.filter((link) => connectionOf(link) === undefined);
    return {
      code: 'stack-cycle',
      message: `The stacks ${knot.join(', ')} need one another, so none of them can be made first. To cut: ${listed(cut, connections, unconnected, graph)}.`,
      hint: HINT,
      blocks: [
        ...new Set([
          ...connections.flatMap((id) => {
            const drawn = graph.connection(id);
            return drawn ? [drawn.from, drawn.to] : [];
          }),
          ...unconnected.flatMap(({ from, to }) =>
            [map.authors[from]?.block ?? [], map.authors[to]?.block ?? []].flat(),
          ),
        ]),
      ],
      connections,
    };
  });
}

const HINT =
  'Delete those connections, or take the queue or topic between the microservices out of both: what nobody owns is in the base stack.';

function listed(
  cut: Cut,
  connections: readonly ConnectionId[],
  unconnected: readonly Link[],
  graph: Graph,
): string {
  const lines = connections.map((id) => {
    const drawn = graph.connection(id);
    return drawn
      ? `${graph.block(drawn.from)?.name} → ${graph.block(drawn.to)?.name} (${drawn.kind})`
      : id;
  });
  const references = unconnected.map(({ from, to }) => `${from}, which refers to ${to}`);
  const all = [...lines, ...new Set(references)];
  return all.length > 0 ? all.join('; ') : cut.map(([from, to]) => `${from} → ${to}`).join('; ');
}
