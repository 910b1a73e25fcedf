// What compiling a block and compiling a connection have in common: the template in the making, the
// blocks that are done, and a bench for each author where its resources get their ids.

import type { Suffix } from '../catalog/suffixes.ts';
import type { ConnectionScope, Resource } from '../catalog/traits/resource.ts';
import type { BlockScope, Handles } from '../catalog/traits.ts';
import type { Output, Parameter } from '../cloudformation/template.ts';
import type { BlockId } from '../design/ids.ts';
import type { Block } from '../design/schema.ts';
import type { Graph } from '../graph/graph.ts';
import type { Assembly } from './assembly.ts';
import type { CompileProblem, Report } from './problems.ts';
import type { Author } from './source-map.ts';

export interface Workshop {
  readonly graph: Graph;
  readonly assembly: Assembly;
  /** A block's handles; it is compiled when it is first asked for. */
  handlesOf(id: BlockId): Handles;
  /** The block with this id, which a property holds as text. */
  blockCalled(id: string): Block | undefined;
  /** What a design has once: made by the first that asks. */
  shared(what: string, make: () => Resource): Resource;
  /** A place to work for one author, whose resources begin with `home`. */
  bench(author: Author, home: string, title: string): Bench;
  /** To be run once every connection is compiled. */
  readonly afterwards: (() => void)[];
}

export interface Bench {
  readonly report: Report;
  readonly made: {
    readonly resource: ConnectionScope['resource'];
    readonly only: ConnectionScope['only'];
    readonly numbered: BlockScope['numbered'];
    parameter(suffix: Suffix, parameter: Parameter): void;
    output(suffix: Suffix, output: Output): void;
  };
}

export function createWorkshop(
  graph: Graph,
  assembly: Assembly,
  problems: CompileProblem[],
  compileBlock: (block: Block, workshop: Workshop) => Handles,
): Workshop {
  const { design } = graph;
  const done = new Map<BlockId, Handles>();
  const underway = new Set<BlockId>();
  const once = new Map<string, Resource>();
  const workshop: Workshop = {
    graph,
    assembly,
    afterwards: [],
    handlesOf: (id) => {
      const known = done.get(id);
      if (known) return known;
      const block = graph.block(id);
      // A block that refers to itself through others gets nothing from them.
      if (!block || underway.has(id)) return {};
      underway.add(id);
      const handles = compileBlock(block, workshop);
      underway.delete(id);
      done.set(id, handles);
      return handles;
    },
    blockCalled: (id) =>
      Object.hasOwn(design.blocks, id)
        ? design.blocks[id as BlockId] // checked that it is one
        : undefined,
    shared: (what, make) => {
      const known = once.get(what) ?? make();
      once.set(what, known);
      return known;
    },
    bench: (author, home, title) => {
      const report: Report = (code, message, hint) => {
        problems.push({ code, message, hint, ...placesOf(author, graph) });
      };
      const claim = (logicalId: string): string => {
        if (assembly.has(logicalId))
          report(
            'logical-id-collision',
            `${title} and another block both want the logical id ${logicalId}.`,
            'Give one of them another logical id in the inspector.',
          );
        return logicalId;
      };
      const resource: ConnectionScope['resource'] = (suffix, type, properties, attributes = {}) =>
        assembly.resource(author, home, claim(home + suffix), type, properties, attributes);
      return {
        report,
        made: {
          resource,
          only: (logicalId, suffix, type, properties) =>
            assembly.has(logicalId)
              ? resource(suffix, type, properties)
              : assembly.resource(author, home, logicalId, type, properties, {}),
          numbered: (suffix, key, type, properties, attributes = {}) =>
            assembly.resource(
              author,
              home,
              claim(home + suffix + key),
              type,
              properties,
              attributes,
            ),
          parameter: (suffix, parameter) => {
            assembly.parameter(author, claim(home + suffix), parameter);
          },
          output: (suffix, output) => {
            assembly.output(author, home + suffix, output);
          },
        },
      };
    },
  };
  return workshop;
}

/** The blocks and connections a problem is shown on: a connection's ends with it. */
function placesOf(
  { block, connection }: Author,
  graph: Graph,
): Pick<CompileProblem, 'blocks' | 'connections'> {
  if (block) return { blocks: [block], connections: [] };
  const drawn = connection && graph.connection(connection);
  return {
    blocks: drawn ? [...new Set([drawn.from, drawn.to])] : [],
    connections: connection ? [connection] : [],
  };
}
