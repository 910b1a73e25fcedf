// What the compiler couldn't do, as findings: a design that leaves something out of its template
// must say so where people look.
import { blockDefinition } from '../catalog/catalog.ts';
import { parseProperties } from '../catalog/fields.ts';
import type { Compilation, CompileProblem } from '../compiler/compile.ts';
import { connectionDefinition } from '../connections/connections.ts';
import type { BlockDefinition } from '../catalog/define-block.ts';
import type { Block, Design, Severity } from '../design/schema.ts';
import type { Fix, Problem } from './define-rule.ts';
import { listed } from './wording.ts';

/** Errors are what would make the stack something else than the drawing. */
export const COMPILE_SEVERITY: { readonly [C in CompileProblem['code']]: Severity } = {
  'unknown-type': 'warning',
  'unknown-kind': 'warning',
  'unfit-connection': 'error',
  'bad-property': 'error',
  incomplete: 'error',
  'logical-id-collision': 'error',
  'override-without-resource': 'warning',
  'dangling-connection': 'warning',
};

export const compileProblem = (
  problem: CompileProblem,
  design: Design,
  compilation: Compilation,
): Problem => ({
  message: `${problem.message} ${problem.hint}`,
  blocks: problem.blocks,
  connections: problem.connections,
  fixes: fixesFor(problem, design, compilation),
});

function fixesFor(
  { code, blocks, connections }: CompileProblem,
  design: Design,
  compilation: Compilation,
): readonly Fix[] {
  const block = blocks[0] && design.blocks[blocks[0]];
  switch (code) {
    // A connection that can mean nothing has no other repair.
    case 'dangling-connection':
    case 'unfit-connection':
      return [
        {
          title: 'Delete the connection',
          edits: [{ edit: 'remove', args: { connections: [...connections] } }],
        },
      ];
    case 'bad-property':
      return connections.length > 0
        ? resetConnection(design, connections)
        : block
          ? resetBlock(block)
          : [];
    case 'override-without-resource':
      return block ? dropOverrides(block, compilation) : [];
    case 'unknown-type':
    case 'unknown-kind':
    case 'incomplete':
    case 'logical-id-collision':
      return [];
  }
}

/** Back to the default is what is deployed already; the wrong value only pretends. */
function resetBlock(block: Block): readonly Fix[] {
  const definition = blockDefinition(block.type);
  const wrong = definition ? wrongProperties(definition, block.properties) : [];
  return wrong.length === 0
    ? []
    : [
        {
          title: `Take ${listed(wrong)} of ${block.name} back to the default`,
          edits: [{ edit: 'set-properties', args: { id: block.id, values: nothing(wrong) } }],
        },
      ];
}

function resetConnection(design: Design, [id]: CompileProblem['connections']): readonly Fix[] {
  const connection = id && design.connections[id];
  const definition = connection && connectionDefinition(connection.kind);
  const wrong = definition ? wrongProperties(definition, connection.properties) : [];
  return !connection || wrong.length === 0
    ? []
    : [
        {
          title: `Take ${listed(wrong)} of the connection back to the default`,
          edits: [
            {
              edit: 'set-connection-properties',
              args: { id: connection.id, values: nothing(wrong) },
            },
          ],
        },
      ];
}

function wrongProperties(
  { properties: schema }: Pick<BlockDefinition, 'properties'>,
  properties: Block['properties'],
): string[] {
  const { problems } = parseProperties(schema, properties);
  return [...new Set(problems.map(({ property }) => property.split('.')[0] ?? property))];
}

const nothing = (names: readonly string[]): { [name: string]: null } =>
  Object.fromEntries(names.map((name) => [name, null]));

/** All overrides of resources the block doesn't make. */
function dropOverrides(block: Block, { sourceMap }: Compilation): readonly Fix[] {
  const idle = Object.entries(block.overrides ?? {}).filter(
    ([suffix]) => !Object.hasOwn(sourceMap.authors, block.logicalId + suffix),
  );
  return [
    {
      title: `Remove the overrides of ${block.name} that reach nothing`,
      edits: idle.flatMap(([suffix, values]) =>
        Object.keys(values).map((path) => ({
          edit: 'set-overrides' as const,
          args: { id: block.id, suffix, path },
        })),
      ),
    },
  ];
}
