import type { Template } from '../cloudformation/template.ts';
import type { ConnectionId } from '../design/ids.ts';
import type { Graph } from '../graph/graph.ts';
import type { Author, SourceMap } from './source-map.ts';

/**
 * What the YAML says above its entries: whose they are, in the design's own words. Entries of one
 * block or connection stand together, and only the first of them says so.
 */
export function commentsOf(
  { Parameters = {}, Resources }: Pick<Template, 'Parameters' | 'Resources'>,
  { authors }: SourceMap,
  graph: Graph,
): { readonly [logicalId: string]: string } {
  const comments: { [logicalId: string]: string } = {};
  for (const section of [Parameters, Resources]) {
    let above: string | undefined;
    for (const logicalId of Object.keys(section)) {
      const author = authors[logicalId];
      const line = author && lineOf(author, graph);
      if (line && line !== above) comments[logicalId] = line;
      above = line;
    }
  }
  return comments;
}

const lineOf = ({ block, connection }: Author, graph: Graph): string | undefined =>
  block ? graph.block(block)?.name : connection && connectionLine(graph, connection);

function connectionLine(graph: Graph, id: ConnectionId): string | undefined {
  const connection = graph.connection(id);
  if (!connection) return undefined;
  return `${graph.block(connection.from)?.name} → ${graph.block(connection.to)?.name}`;
}
