// What a design says of its blocks and connections besides their names, in a few words: what the
// rules judge is mostly a property, which no picture shows by itself.
import { blockDefinition } from '#app/catalog/catalog.ts';
import { type Field, fieldsOf } from '#app/catalog/fields.ts';
import { connectionDefinition } from '#app/connections/connections.ts';
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import type { Block, Connection, Design } from '#app/design/schema.ts';
import { fitText } from '#app/drawing/fit-text.ts';
import { connectionText } from '#app/layout/connection-text.ts';

/** Which properties are to be shown, by block or connection. */
export type Shown = ReadonlyMap<string, ReadonlySet<string>>;

export interface Facts {
  readonly captions: ReadonlyMap<BlockId, readonly string[]>;
  readonly texts: ReadonlyMap<ConnectionId, string>;
}

const MOST = 2;
/** Seen in the picture already. */
const DRAWN = new Set(['subnet-tier.tier', 'microservice.team', 'note.text', 'image.source']);
/** What resources of AWS must have, and no rule looks at. */
const USUAL = /^AWS::.*\.(?:GroupDescription|GroupId|Bucket)$/;

export function factsOf(design: Design, shown: Shown): Facts {
  const captions = new Map<BlockId, readonly string[]>();
  const texts = new Map<ConnectionId, string>();
  for (const block of Object.values(design.blocks)) {
    const facts = blockFacts(block, shown.get(block.id), design);
    if (facts.length > 0) captions.set(block.id, facts);
  }
  for (const connection of Object.values(design.connections)) {
    const facts = connectionFacts(connection, shown.get(connection.id), design);
    if (facts.length > 0)
      texts.set(connection.id, `${connectionText(connection)} · ${facts.join(', ')}`);
  }
  return { captions, texts };
}

function blockFacts(
  { type, properties, overrides }: Block,
  names: ReadonlySet<string> | undefined,
  design: Design,
): readonly string[] {
  const definition = blockDefinition(type);
  const fields = definition ? fieldsOf(definition.properties) : [];
  const facts = [...(names ?? [])]
    .filter((name) => !DRAWN.has(`${type}.${name}`) && !USUAL.test(`${type}.${name}`))
    .flatMap((name) => {
      const field = fields.find((one) => one.name === name);
      const said = valueText(properties[name] ?? field?.default, field, design);
      return [`${field?.label ?? name}: ${said}`];
    });
  const overridden = Object.values(overrides ?? {}).flatMap((paths) =>
    Object.entries(paths).map(([path, value]) => `${path}: ${valueText(value, undefined, design)}`),
  );
  const all = [...facts, ...overridden].slice(0, MOST);
  return all.map((fact) => fitText(fact, 10, all.length > 1 ? 170 : 280));
}

function connectionFacts(
  connection: Connection,
  names: ReadonlySet<string> | undefined,
  design: Design,
): readonly string[] {
  const definition = connectionDefinition(connection.kind);
  const fields = definition ? fieldsOf(definition.properties) : [];
  const drawn = connectionText(connection);
  return [...(names ?? [])]
    .flatMap((name) => {
      const field = fields.find((one) => one.name === name);
      const value = connection.properties[name] ?? field?.default;
      if (value === undefined) return [];
      const said = valueText(value, field, design);
      if (drawn.includes(said)) return [];
      const label = field?.label ?? name;
      return [`${label.charAt(0).toLowerCase()}${label.slice(1)} ${said}`];
    })
    .slice(0, MOST)
    .map((fact) => fitText(fact, 10, 150));
}

const UNITS: { readonly [unit: string]: string } = {
  seconds: ' s',
  minutes: ' min',
  hours: ' h',
  times: ' ×',
  '%': ' %',
};

function valueText(value: unknown, field: Field | undefined, design: Design): string {
  if (value === undefined) return 'none';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number') {
    const unit = field?.unit;
    return `${value}${unit === undefined ? '' : (UNITS[unit] ?? ` ${unit}`)}`;
  }
  if (typeof value === 'string') {
    const block = field?.reference ? design.blocks[value as BlockId] : undefined; // an id, says the field
    return block?.name ?? field?.options?.[value] ?? (value === '' ? 'none' : value);
  }
  return compact(value);
}

/** Objects and lists without the marks that only JSON needs. */
const compact = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll(/["{}[\]]/g, '')
    .replaceAll(/([:,])(?=\S)/g, '$1 ');
