// What the inspector shows of a block's or connection's properties comes from their zod schema and
// this metadata: no form is written by hand.
import { z } from 'zod';

export interface FieldMeta {
  readonly label: string;
  /** One sentence: what it does, and what a sensible value is. */
  readonly help?: string;
  /** Shown at the field's right: seconds, days, MiB. */
  readonly unit?: string;
  /** Heading the field stands under. Fields without one come first. */
  readonly group?: string;
  /** Shown only while another property has one of these values, or any value at all. */
  readonly when?: { readonly property: string } & (
    | { readonly in: readonly (string | number | boolean)[] }
    | { readonly filled: true }
  );
  /** The value is the id of a block of this type. */
  readonly reference?: string;
  /** A picture as a data: URL, chosen as a file. */
  readonly picture?: true;
  /** Several lines of code or text instead of one. */
  readonly multiline?: 'code' | 'text';
  /**
   * A secure default, and what keeps it safe: a toggle that stays on, one of these values, or a
   * number from here up. Leaving it is a finding: see docs/adding-a-rule.md.
   */
  readonly safe?: Safe;
  /** Allowed values' names for people, by value. */
  readonly options?: { readonly [value: string]: string };
}

export type Safe = true | readonly string[] | { readonly from: number };

const fieldRegistry = z.registry<FieldMeta>();

/** Registers a field's metadata and returns the schema, so that it reads in place. */
export function field<S extends z.ZodType>(schema: S, meta: FieldMeta): S {
  fieldRegistry.add(schema, meta);
  return schema;
}

export interface SafeField {
  readonly property: string;
  readonly label: string;
  readonly safe: Safe;
}

/** The secure defaults of a schema, in its order. */
export const safeFieldsOf = (schema: z.ZodObject): readonly SafeField[] =>
  Object.entries<z.ZodType>(schema.shape).flatMap(([property, type]) => {
    const meta = fieldRegistry.get(type);
    return meta?.safe ? [{ property, label: meta.label, safe: meta.safe }] : [];
  });

export function isSafe(safe: Safe, value: unknown): boolean {
  if (safe === true) return value === true;
  if ('from' in safe) return typeof value === 'number' && value >= safe.from;
  return typeof value === 'string' && safe.includes(value);
}

export interface Field extends FieldMeta {
  readonly name: string;
  readonly type: 'text' | 'number' | 'integer' | 'boolean' | 'choice' | 'list' | 'object' | 'json';
  readonly choices?: readonly (string | number)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly default?: unknown;
  readonly required: boolean;
  /** Of each entry, for a list of objects; of the object itself, for an object. */
  readonly fields?: readonly Field[];
  /** Of each entry, for a list of plain values. */
  readonly item?: Field;
}

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly properties?: { readonly [name: string]: JsonSchema & Partial<FieldMeta> };
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly default?: unknown;
}

/** The fields of a schema, in its order. */
export function fieldsOf(schema: z.ZodObject): Field[] {
  const json = z.toJSONSchema(schema, {
    metadata: fieldRegistry,
    io: 'input',
    unrepresentable: 'any',
  }) as JsonSchema; // zod types it as the whole of JSON Schema; these are the parts it emits here
  return fieldsOfObject(json);
}

function fieldsOfObject(json: JsonSchema): Field[] {
  return Object.entries(json.properties ?? {}).map(([name, property]) =>
    toField(name, property, json.required?.includes(name) ?? false),
  );
}

const META_KEYS = [
  'help',
  'unit',
  'group',
  'when',
  'reference',
  'multiline',
  'options',
  'picture',
  'safe',
] as const;

function toField(name: string, json: JsonSchema & Partial<FieldMeta>, required: boolean): Field {
  return {
    name,
    label: json.label ?? name,
    type: typeOf(json),
    required,
    ...Object.fromEntries(
      META_KEYS.filter((key) => json[key] !== undefined).map((key) => [key, json[key]]),
    ),
    ...(json.enum && { choices: json.enum }),
    ...(json.minimum !== undefined && { minimum: json.minimum }),
    ...(json.maximum !== undefined && { maximum: json.maximum }),
    ...(json.pattern !== undefined && { pattern: json.pattern }),
    ...(json.default !== undefined && { default: json.default }),
    ...(json.type === 'object' && json.properties && { fields: fieldsOfObject(json) }),
    ...(json.items?.properties && { fields: fieldsOfObject(json.items) }),
    ...(json.items && !json.items.properties && { item: toField('', json.items, true) }),
  };
}

function typeOf(json: JsonSchema): Field['type'] {
  if (json.enum) return 'choice';
  switch (json.type) {
    case 'string':
      return 'text';
    case 'number':
      return 'number';
    case 'integer':
      return 'integer';
    case 'boolean':
      return 'boolean';
    case 'array':
      return 'list';
    case 'object':
      return json.properties ? 'object' : 'json';
    default:
      return 'json';
  }
}

export interface PropertyProblem {
  readonly property: string;
  readonly message: string;
}

/**
 * Parses raw properties by a schema. A property that is wrong is reported and replaced by its
 * default, so that one bad value in a file doesn't take the rest of the design down.
 */
export function parseProperties<S extends z.ZodObject>(
  schema: S,
  raw: { readonly [name: string]: unknown },
): { readonly values: z.output<S>; readonly problems: readonly PropertyProblem[] } {
  const first = schema.safeParse(raw);
  if (first.success) return { values: first.data, problems: [] };
  const problems = first.error.issues.map((issue) => ({
    property: issue.path.join('.'),
    message: issue.message,
  }));
  const wrong = new Set(first.error.issues.map((issue) => String(issue.path[0])));
  const rest = Object.fromEntries(Object.entries(raw).filter(([name]) => !wrong.has(name)));
  const second = schema.safeParse(rest);
  // Every property of a block has a default or is optional, so the empty record always parses.
  return { values: second.success ? second.data : schema.parse({}), problems };
}
