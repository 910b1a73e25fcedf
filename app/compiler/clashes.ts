// Two that want one value of a resource to be two different things. The first one's stays, and the
// other is told: nothing that is generated, and nothing somebody wrote, is replaced in silence.
import type { Connection } from '../design/schema.ts';
import type { Graph } from '../graph/graph.ts';
import type { Clash } from './assembly.ts';
import type { CompileProblem } from './problems.ts';
import type { Author } from './source-map.ts';

export function clashProblem(
  { kept, lost, logicalId, path, purpose }: Clash,
  graph: Graph,
): CompileProblem {
  const name = path.split('.').at(-1) ?? path;
  const what = purpose === 'variable' ? `the variable ${name}` : `${path} of ${logicalId}`;
  const authors = [kept, lost];
  return {
    code: 'clash',
    message: `${nameOf(kept, graph)} and ${nameOf(lost, graph)} set ${what} to different values: the first one's stays.`,
    hint:
      purpose === 'variable'
        ? 'Give one of them another name: the block’s own in its variables, a connection’s in its contract.'
        : 'Take one of the two away, or settle it with an override.',
    blocks: [...new Set(authors.flatMap(({ block }) => block ?? []))],
    connections: [...new Set(authors.flatMap(({ connection }) => connection ?? []))],
  };
}

function nameOf({ block, connection }: Author, graph: Graph): string {
  if (block) return graph.block(block)?.name ?? block;
  const drawn = connection && graph.connection(connection);
  return drawn ? titleOf(drawn, graph) : 'a connection';
}

/** `checkout → orders` */
export const titleOf = ({ from, to }: Connection, graph: Graph): string =>
  [from, to].map((id) => graph.block(id)?.name ?? id).join(' → ');
