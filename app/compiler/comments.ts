import type { ConnectionId } from '../design/ids.ts';
import type { Graph } from '../graph/graph.ts';
import type { SourceMap } from './source-map.ts';

/** What the YAML says above each resource: whose it is, in the design's own words. */
export function commentsOf(
  sourceMap: SourceMap,
  graph: Graph,
): { readonly [logicalId: string]: string } {
  const comments: { [logicalId: string]: string } = {};
  for (const [logicalId, author] of Object.entries(sourceMap.authors)) {
    const line = author.block
      ? graph.block(author.block)?.name
      : author.connection && connectionLine(graph, author.connection);
    if (line) comments[logicalId] = line;
  }
  return comments;
}

function connectionLine(graph: Graph, id: ConnectionId): string | undefined {
  const connection = graph.connection(id);
  if (!connection) return undefined;
  return `${graph.block(connection.from)?.name} → ${graph.block(connection.to)?.name}`;
}
