// A template's resources as raw blocks: every property stays as it is written, except where one is
// nothing but another resource's Ref or Fn::GetAtt. That is a line, and the line sets it.
import { isRawType } from '../catalog/raw-block.ts';
import type { Parameter as Declared, Resource, Template } from '../cloudformation/template.ts';
import { counted } from '../counted.ts';
import { Parameter } from '../design/environments.ts';
import { BlockId, ConnectionId, LogicalId } from '../design/ids.ts';
import { Block, type Connection } from '../design/schema.ts';
import { listed } from '../listed.ts';
import { withoutReferences } from './references-as-lines.ts';
import { withoutGlobals } from './sam-globals.ts';

export interface Imported {
  readonly blocks: readonly Block[];
  readonly connections: readonly Connection[];
  readonly parameters: readonly Parameter[];
  /** What a design has no place for, each a sentence. */
  readonly left: readonly string[];
}

/** All blocks lie at the origin: whoever shows them arranges them. Ids are the logical ids. */
export function blocksOfTemplate(written: Template): Imported {
  const { template, unused } = withoutGlobals(written);
  const entries = Object.entries(template.Resources);
  const known = entries.filter(
    ([id, { Type }]) => LogicalId.safeParse(id).success && isRawType(Type),
  );
  const ids = new Set(known.map(([id]) => id));
  const blocks: Block[] = [];
  const connections: Connection[] = [];
  for (const [id, resource] of known) {
    const { properties, lines } = withoutReferences(resource.Properties ?? {}, id, ids);
    blocks.push(blockOf(id, resource, properties));
    for (const { to, ...place } of lines)
      connections.push(lineOf(id, to, place, connections.length));
  }
  return {
    blocks,
    connections,
    parameters: Object.entries(template.Parameters ?? {}).flatMap(([name, declared]) =>
      parameterOf(name, declared),
    ),
    left: leftOut(template, entries.length - known.length, unused),
  };
}

function blockOf(id: string, resource: Resource, properties: Block['properties']): Block {
  // A design has no conditions of its own.
  const { Type, Properties: _properties, Condition: _condition, ...attributes } = resource;
  return Block.parse({
    id: BlockId.parse(id),
    type: Type,
    name: id,
    logicalId: LogicalId.parse(id),
    position: { x: 0, y: 0 },
    properties,
    ...(Object.keys(attributes).length > 0 && { attributes }),
  });
}

function lineOf(
  from: string,
  to: string,
  properties: Connection['properties'],
  number: number,
): Connection {
  return {
    id: ConnectionId.parse(`line-${number + 1}`),
    kind: 'references',
    from: BlockId.parse(from),
    to: BlockId.parse(to),
    // Nothing in a template is called after a line that only refers.
    logicalId: LogicalId.parse(`Reference${number + 1}`),
    properties,
  };
}

function parameterOf(name: string, declared: Declared): readonly Parameter[] {
  const text = (value: Declared['Default']): string | undefined =>
    value === undefined ? undefined : String(value);
  const parameter = {
    id: name,
    name,
    type: declared.Type,
    description: declared.Description,
    default: declared.NoEcho ? undefined : text(declared.Default),
    allowedValues: declared.AllowedValues?.map(String),
    allowedPattern: declared.AllowedPattern,
    noEcho: declared.NoEcho === undefined ? undefined : isTrue(declared.NoEcho),
  };
  const given = Object.entries(parameter).filter(([, value]) => value !== undefined);
  const read = Parameter.safeParse(Object.fromEntries(given));
  return read.success ? [read.data] : [];
}

/** Templates in YAML often say "true". */
const isTrue = (value: unknown): boolean => value === true || value === 'true';

function leftOut(
  template: Template,
  unknown: number,
  unused: readonly string[],
): readonly string[] {
  const conditional = Object.values(template.Resources).filter(({ Condition }) => Condition).length;
  const sections = (['Outputs', 'Mappings', 'Conditions', 'Rules'] as const).flatMap((section) => {
    const count = Object.keys(template[section] ?? {}).length;
    return count > 0 ? [counted(count, SINGULAR[section])] : [];
  });
  return [
    ...(unknown > 0
      ? [
          `${counted(unknown, 'resource')} of a type or with an id that CloudFormation doesn’t know.`,
        ]
      : []),
    ...(sections.length > 0 ? [`The template’s ${sections.join(', ')}.`] : []),
    ...(template.Transform ? ['Its Transform.'] : []),
    ...(unused.length > 0
      ? [`Its Globals for ${listed(unused)}: no resource of the template is one.`]
      : []),
    ...(conditional > 0
      ? [`The conditions of ${counted(conditional, 'resource')}, which now always exist.`]
      : []),
  ];
}

const SINGULAR = {
  Outputs: 'output',
  Mappings: 'mapping',
  Conditions: 'condition',
  Rules: 'rule',
} as const;
