// Where in a file a finding is shown: reviews and CI systems know lines, not blocks.
import type { Block, Connection, Design } from '#app/design/schema.ts';
import type { Finding } from '#app/rules/finding.ts';
import type { TextSpan } from '#app/text-span.ts';
import type { DesignPlaces } from './design-places.ts';
import { propertyPaths, type Subject } from './property-paths.ts';

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

function propertyOf(
  finding: Finding,
  subjects: readonly Subject[],
  design: Design,
  places: DesignPlaces,
): { readonly subject: Subject; readonly span: TextSpan } | undefined {
  for (const subject of subjects)
    for (const { path, least } of propertyPaths(finding, subject, design)) {
      const span = places.member(subject.table, subject.id, path, least);
      if (span) return { subject, span };
    }
  return undefined;
}
