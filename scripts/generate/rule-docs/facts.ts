// What a design says of its blocks and connections besides their names, in a few words: what the
// rules judge is mostly a property, which no picture shows by itself.
import { blockDefinition } from '#app/catalog/catalog.ts';
import { type Field, fieldsOf } from '#app/catalog/fields.ts';
import { connectionDefinition } from '#app/connections/connections.ts';
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import type { Block, Connection, Design } from '#app/design/schema.ts';
import { fitText } from '#app/drawing/fit-text.ts';
import { isObject } from '#app/json.ts';
import { blockChips } from '#app/layout/block-size.ts';
import { connectionText } from '#app/layout/connection-text.ts';
import { textWidth } from '#app/layout/text-width.ts';

/** Which properties are to be shown, by block or connection. */
export type Shown = ReadonlyMap<string, ReadonlySet<string>>;

export interface Facts {
  readonly captions: ReadonlyMap<BlockId, readonly string[]>;
  readonly texts: ReadonlyMap<ConnectionId, string>;
}

const MOST = 2;
/** Of a lone caption, in pixels. */
const WIDEST = 260;
/** Among more lines than this a text says one thing only. */
const FEW_LINES = 4;
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
  block: Block,
  names: ReadonlySet<string> | undefined,
  design: Design,
): readonly string[] {
  const { type, properties, overrides } = block;
  const definition = blockDefinition(type);
  const fields = definition ? fieldsOf(definition.properties) : [];
  const chips = blockChips(block);
  const facts = [...(names ?? [])]
    .filter((name) => !DRAWN.has(`${type}.${name}`) && !USUAL.test(`${type}.${name}`))
    .flatMap((name) => {
      const field = fields.find((one) => one.name === name);
      const value = properties[name] ?? field?.default;
      const fact = `${field?.label ?? name}: ${valueText(value, field, design)}`;
      // Half a policy says nothing.
      const telling = definition !== undefined || !isLong(value) || textWidth(fact, 10) <= WIDEST;
      return telling && !chips.some((chip) => fact.endsWith(`: ${chip}`)) ? [fact] : [];
    });
  const overridden = Object.values(overrides ?? {}).flatMap((paths) =>
    Object.entries(paths).map(([path, value]) => `${path}: ${valueText(value, undefined, design)}`),
  );
  // Where a microservice is drawn round its blocks, a row of captions would stick out of it.
  const all = [...facts, ...overridden].slice(0, block.owner ? 1 : MOST);
  return all.map((fact) => fitText(fact, 10, all.length > 1 ? WIDEST * 0.7 : WIDEST));
}

/** Written as an object or a list, and not just a word for something else. */
const isLong = (value: unknown): boolean =>
  typeof value === 'object' && /[:,]/.test(compact(value));

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
    .slice(0, Object.keys(design.connections).length > FEW_LINES ? 1 : MOST)
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

/** Objects and lists without the marks that only JSON needs, and what refers to something by its name. */
function compact(value: unknown): string {
  if (Array.isArray(value)) return value.map(compact).join(', ');
  if (!isObject(value)) return String(value);
  const { Ref: name, 'Fn::GetAtt': attribute, 'Fn::Sub': text } = value;
  if (name !== undefined) return compact(name);
  if (Array.isArray(attribute)) return attribute.join('.');
  if (typeof text === 'string') return text;
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${compact(inner)}`)
    .join(', ');
}
