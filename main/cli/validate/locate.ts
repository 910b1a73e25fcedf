// Where in a file a finding is shown: reviews and CI systems know lines, not blocks.
import { isRawType } from '#app/catalog/raw-block.ts';
import type { Block, Connection, Design } from '#app/design/schema.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import type { Finding } from '#app/rules/finding.ts';
import type { TextSpan } from '#app/text-span.ts';
import type { DesignPlaces } from './design-places.ts';

export interface Spot {
  readonly span: TextSpan;
  /** The record it is in, when that is more. */
  readonly record?: TextSpan;
  /** What people call it. */
  readonly name: string;
  /** What the file calls it: `blocks/orders`, `Resources/Orders`. */
  readonly path: string;
}

export interface Spots {
  readonly primary: Spot;
  /** The other blocks and connections it is about. */
  readonly others: readonly Spot[];
  /** Where it is waived. */
  readonly waiver?: Spot;
}

type Subject = { readonly table: 'blocks' | 'connections'; readonly id: string };

/**
 * The property a finding is about where that is known, else the line that names its first block or
 * connection: small spans, because code scanning comments on a change only where all lines of a
 * finding are part of it.
 */
export function locateInDesign(finding: Finding, design: Design, places: DesignPlaces): Spots {
  const subjects: readonly Subject[] = [
    ...finding.blocks.map((id) => ({ table: 'blocks' as const, id })),
    ...finding.connections.map((id) => ({ table: 'connections' as const, id })),
  ];
  const property = propertyOf(finding, subjects, design, places);
  const main = property?.subject ?? subjects[0];
  const primary = main && spotOf(main, design, places);
  const waived = waiverOf(finding, places);
  if (!main || !primary) return { primary: wholeDesign(design, places), others: [], ...waived };
  return {
    ...waived,
    primary: property ? { ...primary, span: property.span } : primary,
    others: subjects
      .filter((one) => one.id !== main.id || one.table !== main.table)
      .flatMap((one) => spotOf(one, design, places) ?? []),
  };
}

export function locateInTemplate({ at, template }: Finding, file: string): Spots {
  const span = at ?? START;
  const primary = template
    ? { span, name: template.logicalId, path: `Resources/${template.logicalId}` }
    : { span, name: file, path: '' };
  return { primary, others: [] };
}

const START: TextSpan = { line: 1, column: 1, endLine: 1, endColumn: 1 };

const wholeDesign = (design: Design, places: DesignPlaces): Spot => ({
  span: places.top('name') ?? START,
  name: design.name,
  path: '',
});

function waiverOf({ waiver }: Finding, places: DesignPlaces): Pick<Spots, 'waiver'> {
  const span = waiver && places.record('waivers', waiver);
  return span ? { waiver: { span, name: waiver, path: `waivers/${waiver}` } } : {};
}

function spotOf({ table, id }: Subject, design: Design, places: DesignPlaces): Spot | undefined {
  const record = places.record(table, id);
  if (!record) return undefined;
  const naming = places.member(table, id, [table === 'blocks' ? 'name' : 'kind']);
  return {
    span: naming ?? record,
    record,
    name: nameOf({ table, id }, design),
    path: `${table}/${id}`,
  };
}

function nameOf({ table, id }: Subject, design: Design): string {
  const blocks: { readonly [id: string]: Block } = design.blocks;
  const connections: { readonly [id: string]: Connection } = design.connections;
  if (table === 'blocks') return blocks[id]?.name ?? id;
  const connection = connections[id];
  return connection
    ? `${blocks[connection.from]?.name ?? connection.from} → ${blocks[connection.to]?.name ?? connection.to}`
    : id;
}

/** Rules say what they would change, AWS's validator what it dislikes. */
function propertyOf(
  { fixes, template }: Finding,
  subjects: readonly Subject[],
  design: Design,
  places: DesignPlaces,
): { readonly subject: Subject; readonly span: TextSpan } | undefined {
  for (const subject of subjects) {
    const paths = template
      ? templatePaths(template, subject, design)
      : fixes.flatMap(({ edits }) => edits.flatMap((call) => changedBy(call, subject)));
    for (const { path, least } of paths) {
      const span = places.member(subject.table, subject.id, path, least);
      if (span) return { subject, span };
    }
  }
  return undefined;
}

interface PropertyPath {
  readonly path: readonly string[];
  /** Steps that have to be there for it to be the property. */
  readonly least: number;
}

const exact = (...path: readonly string[]): PropertyPath => ({ path, least: path.length });

function changedBy(call: EditCall, { table, id }: Subject): readonly PropertyPath[] {
  const named = (names: readonly string[]) => names.map((name) => exact('properties', name));
  switch (call.edit) {
    case 'set-properties':
      return table === 'blocks' && call.args.id === id ? named(Object.keys(call.args.values)) : [];
    case 'set-connection-properties':
      return table === 'connections' && call.args.id === id
        ? named(Object.keys(call.args.values))
        : [];
    case 'set-overrides':
      return table === 'blocks' && call.args.id === id
        ? [exact('overrides', call.args.suffix, call.args.path)]
        : [];
    case 'set-environment-properties': {
      const { environment, block, connection, values = {}, reset = [] } = call.args;
      return (table === 'blocks' ? block : connection) === id
        ? [...Object.keys(values), ...reset].map((name) =>
            exact('environments', environment, 'properties', name),
          )
        : [];
    }
    default:
      return [];
  }
}

/** A raw block's properties are the resource's own; overrides are by their whole path. */
function templatePaths(
  { logicalId, path }: NonNullable<Finding['template']>,
  { table, id }: Subject,
  design: Design,
): readonly PropertyPath[] {
  const records: { readonly [id: string]: Block | Connection } = design[table];
  const record = records[id];
  if (!record || path === '' || !logicalId.startsWith(record.logicalId)) return [];
  const suffix = logicalId.slice(record.logicalId.length);
  const overriding = Object.keys(record.overrides?.[suffix] ?? {})
    .filter((one) => path === one || path.startsWith(`${one}.`))
    .map((one) => exact('overrides', suffix, one));
  const raw = 'type' in record && typeof record.type === 'string' && isRawType(record.type);
  return raw && suffix === ''
    ? [...overriding, { path: ['properties', ...path.split('.')], least: 2 }]
    : overriding;
}
