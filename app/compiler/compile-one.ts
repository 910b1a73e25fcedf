// One design, or a design as it is in one environment → one template and who made what in it.
import { clipped } from '../catalog/descriptions.ts';
import { FORMAT_VERSION, type Template } from '../cloudformation/template.ts';
import { connectionDefinition } from '../connections/connections.ts';
import type { Block, Connection } from '../design/schema.ts';
import type { Graph } from '../graph/graph.ts';
import { type Assembly, createAssembly } from './assembly.ts';
import { circularDependencies } from './circular.ts';
import { clashProblem, titleOf } from './clashes.ts';
import { compileBlock } from './compile-block.ts';
import { connectionCompiler } from './compile-connection.ts';
import { declareParameters } from './declared-parameters.ts';
import type { CompileProblem } from './problems.ts';
import type { Author, SourceMap } from './source-map.ts';
import { createWorkshop } from './workshop.ts';

export interface CompiledOne {
  readonly template: Template;
  readonly sourceMap: SourceMap;
  readonly problems: readonly CompileProblem[];
}

export function compileOne(graph: Graph): CompiledOne {
  const { design } = graph;
  const assembly = createAssembly();
  const problems: CompileProblem[] = [];
  const workshop = createWorkshop(graph, assembly, problems, compileBlock);
  for (const block of graph.blocks) workshop.handlesOf(block.id);
  const compileConnection = connectionCompiler(workshop);
  const [first, last] = byTurn(graph.connections);
  for (const connection of [...first, ...last]) compileConnection(connection);
  for (const run of workshop.afterwards) run();
  for (const connection of graph.dangling)
    problems.push({
      code: 'dangling-connection',
      message: `The connection ${connection.id} (${connection.kind}) ends at a block that doesn't exist.`,
      hint: 'A merge may have kept it. Delete it.',
      blocks: [],
      connections: [connection.id],
    });
  for (const block of graph.blocks)
    problems.push(...applyOverrides(block, block.name, { block: block.id }, assembly));
  for (const connection of graph.connections)
    problems.push(
      ...applyOverrides(
        connection,
        `The connection ${titleOf(connection, graph)}`,
        { connection: connection.id },
        assembly,
      ),
    );
  problems.push(...declareParameters(design, assembly));

  const { clashes, ...assembled } = assembly.finish();
  const { resources, parameters, outputs, authors, contributions } = assembled;
  const template: Template = {
    AWSTemplateFormatVersion: FORMAT_VERSION,
    Description: clipped(design.description ?? design.name, 'template'),
    ...(Object.keys(parameters).length > 0 && { Parameters: parameters }),
    Resources: resources,
    ...(Object.keys(outputs).length > 0 && { Outputs: outputs }),
  };
  const sourceMap: SourceMap = { authors, contributions };
  return {
    template,
    sourceMap,
    problems: [
      ...problems,
      ...clashes.map((clash) => clashProblem(clash, graph)),
      ...circles(template, sourceMap),
    ],
  };
}

/** Those first that others build on; each in stable order. */
function byTurn(connections: readonly Connection[]): readonly [Connection[], Connection[]] {
  const turns: [Connection[], Connection[]] = [[], []];
  for (const connection of connections)
    turns[connectionDefinition(connection.kind)?.compiledLast ? 1 : 0].push(connection);
  return turns;
}

function applyOverrides(
  record: Pick<Block | Connection, 'logicalId' | 'overrides'>,
  title: string,
  author: Author,
  assembly: Assembly,
): readonly CompileProblem[] {
  const problems: CompileProblem[] = [];
  for (const [suffix, values] of Object.entries(record.overrides ?? {}))
    for (const [path, value] of Object.entries(values)) {
      const logicalId = record.logicalId + suffix;
      if (assembly.override(author, logicalId, path, value)) continue;
      problems.push({
        code: 'override-without-resource',
        message: `${title} overrides ${path} of ${logicalId}, which it doesn't make.`,
        hint: 'Remove the override, or turn on what makes that resource.',
        blocks: author.block ? [author.block] : [],
        connections: author.connection ? [author.connection] : [],
      });
    }
  return problems;
}

function circles(template: Template, { authors }: SourceMap): readonly CompileProblem[] {
  return circularDependencies(template).map((circle) => {
    const made = circle.flatMap((id) => authors[id] ?? []);
    return {
      code: 'resource-cycle',
      message: `These resources wait for one another, so CloudFormation can make none of them: ${circle.join(', ')}.`,
      hint: 'Delete one of the connections between them, or put a queue or a topic in its place.',
      blocks: [...new Set(made.flatMap(({ block }) => block ?? []))],
      connections: [...new Set(made.flatMap(({ connection }) => connection ?? []))],
    };
  });
}
