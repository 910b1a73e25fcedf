// Design → stacks and source map. Blocks are compiled on demand (a service asks for its VPC), then
// connections add to what the blocks made. Order of records never shows in the output.
import { blockDefinition } from '../catalog/catalog.ts';
import { parseProperties } from '../catalog/fields.ts';
import type { BlockScope, ConnectionScope, Handles } from '../catalog/traits.ts';
import { ref } from '../cloudformation/intrinsics.ts';
import { FORMAT_VERSION, type Template } from '../cloudformation/template.ts';
import { connectionDefinition } from '../connections/connections.ts';
import type { BlockId, ConnectionId } from '../design/ids.ts';
import type { Block, Connection, Design } from '../design/schema.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { circularDependencies } from './circular.ts';
import { createAssembly } from './assembly.ts';
import type { Author, SourceMap } from './source-map.ts';
import { variableStem } from './variable-stem.ts';

/** Something in the design that has no place in a template yet. */
export interface CompileProblem {
  readonly code:
    | 'unknown-type'
    | 'unknown-kind'
    | 'unfit-connection'
    | 'bad-property'
    | 'incomplete'
    | 'logical-id-collision'
    | 'override-without-resource'
    | 'dangling-connection';
  readonly message: string;
  readonly hint: string;
  readonly blocks: readonly BlockId[];
  readonly connections: readonly ConnectionId[];
}

export interface Stack {
  readonly name: string;
  readonly template: Template;
}

export interface Compilation {
  readonly stacks: readonly Stack[];
  readonly sourceMap: SourceMap;
  readonly problems: readonly CompileProblem[];
}

export function compile(design: Design, graph: Graph = buildGraph(design)): Compilation {
  const assembly = createAssembly();
  const problems: CompileProblem[] = [];
  const handles = new Map<BlockId, Handles>();
  const underway = new Set<BlockId>();
  const joined = new Set<string>();

  const claim = (author: Author, logicalId: string, name: string): void => {
    if (!assembly.has(logicalId)) return;
    problems.push({
      code: 'logical-id-collision',
      message: `${name} and another block both want the logical id ${logicalId}.`,
      hint: 'Give one of them another logical id in the inspector.',
      blocks: author.block ? [author.block] : [],
      connections: author.connection ? [author.connection] : [],
    });
  };

  const handlesOf = (id: BlockId): Handles => {
    const known = handles.get(id);
    if (known) return known;
    const block = graph.block(id);
    if (!block || underway.has(id)) return {};
    underway.add(id);
    const made = compileBlock(block);
    underway.delete(id);
    handles.set(id, made);
    return made;
  };

  const compileBlock = (block: Block): Handles => {
    const author: Author = { block: block.id };
    const report = (code: CompileProblem['code'], message: string, hint: string): void => {
      problems.push({ code, message, hint, blocks: [block.id], connections: [] });
    };
    const definition = blockDefinition(block.type);
    if (!definition) {
      report(
        'unknown-type',
        `${block.name} is a block of the unknown type "${block.type}": it is kept, but not compiled.`,
        'A newer Stackwright may know it. Replace it, or leave it out of the design.',
      );
      return {};
    }
    const { values, problems: wrong } = parseProperties(definition.properties, block.properties);
    for (const { property, message } of wrong)
      report(
        'bad-property',
        `${block.name}: ${property} is not valid (${message}). Its default is used.`,
        'Correct the value in the inspector.',
      );
    const scope: BlockScope = {
      name: block.name,
      logicalId: block.logicalId,
      resource: (suffix, type, properties, attributes = {}) => {
        const logicalId = block.logicalId + suffix;
        claim(author, logicalId, block.name);
        return assembly.resource(author, block.logicalId, logicalId, type, properties, attributes);
      },
      parameter: (suffix, parameter) => {
        const logicalId = block.logicalId + suffix;
        claim(author, logicalId, block.name);
        assembly.parameter(author, logicalId, parameter);
        return ref(logicalId);
      },
      output: (suffix, value, description) => {
        assembly.output(author, block.logicalId + suffix, {
          Description: description,
          Value: value,
        });
      },
      placement: () => inherited(block, 'placement'),
      network: () => inherited(block, 'network'),
      referenced: (other) => {
        const target = Object.hasOwn(design.blocks, other)
          ? design.blocks[other as BlockId] // a property holds it as text; this checked that it is one
          : undefined;
        return target && handlesOf(target.id);
      },
      problem: (message, hint) => report('incomplete', message, hint),
    };
    return definition.compile?.(values, scope) ?? {};
  };

  /** What the nearest container that has it hands down. */
  const inherited = <H extends 'placement' | 'network'>(
    block: Block,
    handle: H,
  ): Handles[H] | undefined =>
    graph
      .ancestorsOf(block.id)
      .map((ancestor) => handlesOf(ancestor.id)[handle])
      .find((value) => value !== undefined);

  const compileConnection = (connection: Connection): void => {
    const author: Author = { connection: connection.id };
    const from = graph.block(connection.from);
    const to = graph.block(connection.to);
    if (!from || !to) return;
    const report = (code: CompileProblem['code'], message: string, hint: string): void => {
      problems.push({
        code,
        message,
        hint,
        blocks: [from.id, to.id],
        connections: [connection.id],
      });
    };
    const definition = connectionDefinition(connection.kind);
    if (!definition) {
      report(
        'unknown-kind',
        `${from.name} → ${to.name} is a connection of the unknown kind "${connection.kind}": it is kept, but not compiled.`,
        'A newer Stackwright may know it. Replace it, or leave it out of the design.',
      );
      return;
    }
    const fromFacts = blockDefinition(from.type)?.traits;
    const toFacts = blockDefinition(to.type)?.traits;
    if (!fromFacts || !toFacts) return; // an unknown block is reported once, above
    if (definition.fits(fromFacts, toFacts) === 0) {
      report(
        'unfit-connection',
        `${from.name} can't be joined to ${to.name} by "${definition.label}".`,
        'Delete the connection and draw it again: the kinds that fit are offered.',
      );
      return;
    }
    const key = `${connection.kind} ${connection.from} ${connection.to}`;
    if (!definition.repeatable && joined.has(key)) {
      report(
        'unfit-connection',
        `${from.name} → ${to.name} is there twice: "${definition.label}". Only one is compiled.`,
        'Delete one of the two.',
      );
      return;
    }
    joined.add(key);
    const { values, problems: wrong } = parseProperties(
      definition.properties,
      connection.properties,
    );
    for (const { property, message } of wrong)
      report(
        'bad-property',
        `${from.name} → ${to.name}: ${property} is not valid (${message}). Its default is used.`,
        'Correct the value in the inspector.',
      );
    const scope: ConnectionScope = {
      resource: (suffix, type, properties, attributes = {}) => {
        const logicalId = connection.logicalId + suffix;
        claim(author, logicalId, `${from.name} → ${to.name}`);
        return assembly.resource(
          author,
          connection.logicalId,
          logicalId,
          type,
          properties,
          attributes,
        );
      },
      problem: (message, hint) => report('incomplete', message, hint),
      logicalId: connection.logicalId,
      fromName: from.name,
      toName: to.name,
      variableStem: variableStem(to.logicalId),
      sourceStem: variableStem(from.logicalId),
    };
    const ends = [handlesOf(from.id), handlesOf(to.id)] as const;
    assembly.as(author, () => definition.compile(values, ...ends, scope));
  };

  for (const block of graph.blocks) handlesOf(block.id);
  for (const connection of graph.connections) compileConnection(connection);
  for (const connection of graph.dangling)
    problems.push({
      code: 'dangling-connection',
      message: `The connection ${connection.id} (${connection.kind}) ends at a block that doesn't exist.`,
      hint: 'A merge may have kept it. Delete it.',
      blocks: [],
      connections: [connection.id],
    });
  for (const block of graph.blocks) applyOverrides(block);

  function applyOverrides(block: Block): void {
    for (const [suffix, values] of Object.entries(block.overrides ?? {}))
      for (const [path, value] of Object.entries(values)) {
        const logicalId = block.logicalId + suffix;
        if (assembly.override({ block: block.id }, logicalId, path, value)) continue;
        problems.push({
          code: 'override-without-resource',
          message: `${block.name} overrides ${path} of ${logicalId}, which it doesn't make.`,
          hint: 'Remove the override, or turn on what makes that resource.',
          blocks: [block.id],
          connections: [],
        });
      }
  }

  const { resources, parameters, outputs, authors, contributions } = assembly.finish();
  for (const circle of circularDependencies({ Resources: resources })) {
    const made = circle.flatMap((id) => authors[id] ?? []);
    const blocks = [...new Set(made.flatMap(({ block }) => block ?? []))];
    problems.push({
      code: 'incomplete',
      message: `These resources wait for one another, so CloudFormation can make none of them: ${circle.join(', ')}.`,
      hint: 'Delete one of the connections between them, or put a queue or a topic in its place.',
      blocks,
      connections: [...new Set(made.flatMap(({ connection }) => connection ?? []))],
    });
  }
  const template: Template = {
    AWSTemplateFormatVersion: FORMAT_VERSION,
    Description: design.description ?? design.name,
    ...(Object.keys(parameters).length > 0 && { Parameters: parameters }),
    Resources: resources,
    ...(Object.keys(outputs).length > 0 && { Outputs: outputs }),
  };
  return {
    stacks: [{ name: stackName(design), template }],
    sourceMap: { authors, contributions },
    problems,
  };
}

/** The name a design's stack is deployed under unless somebody chose another. */
export function stackName(design: Design): string {
  const chosen = design.settings.stackName;
  if (chosen) return chosen;
  const words = design.name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^[^A-Za-z]+|-+$/g, '');
  return (words || 'stack').toLowerCase().slice(0, 128);
}
