// A form for any resource type. The result has the shape of the catalog's `Field`, so that one
// inspector shows curated and raw blocks; this room doesn't know the catalog, hence its own type.
import { nestedProperties, propertiesOf } from './lookups.ts';
import type { Properties, PropertySpec, PropertyType, ServiceSpec } from './schema.ts';

export interface FormField {
  /** As in the template; also its label. */
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'number' | 'integer' | 'boolean' | 'choice' | 'list' | 'object' | 'json';
  readonly required: boolean;
  readonly help?: string;
  readonly group?: string;
  readonly choices?: readonly (string | number)[];
  readonly default?: unknown;
  /** Of the object, or of each entry of a list of objects. */
  readonly fields?: readonly FormField[];
  /** Of each entry of a list of plain values. */
  readonly item?: FormField;
  /** A change makes a new resource. */
  readonly replacement?: 'yes' | 'maybe';
  /** What it usually holds, as `AWS::KMS::Key.Arn`. */
  readonly references?: readonly string[];
}

const FIELD_GROUPS = { optional: 'Optional', deprecated: 'Deprecated' } as const;

/** How many objects inside one another get fields; what is deeper, or holds itself, is JSON. */
const DEPTH = 3;

/** Required fields first, then optional, then deprecated ones, each by name. */
export function formFields(spec: ServiceSpec, type: string): readonly FormField[] {
  return fieldsOf(propertiesOf(spec, type), { spec, type, inside: [] }).map((field) => ({
    ...field,
    ...groupOf(field, propertiesOf(spec, type)[field.name]),
  }));
}

interface Position {
  readonly spec: ServiceSpec;
  readonly type: string;
  /** The objects round this one, outermost first. */
  readonly inside: readonly Properties[];
}

function fieldsOf(properties: Properties, position: Position): FormField[] {
  const rank = (property: PropertySpec): number =>
    property.required ? 0 : property.deprecated ? 2 : 1;
  return Object.entries(properties)
    .toSorted(([, a], [, b]) => rank(a) - rank(b))
    .map(([name, property]) => fieldOf(name, property, position));
}

function fieldOf(name: string, property: PropertySpec, position: Position): FormField {
  return {
    name,
    label: name,
    required: property.required === true,
    ...shapeOf(property.type, position),
    ...(property.docs !== undefined && { help: property.docs }),
    ...(property.default !== undefined && { default: property.default }),
    ...(property.replacement && { replacement: property.replacement }),
    ...(property.references && { references: property.references }),
  };
}

type Shape = Pick<FormField, 'type' | 'choices' | 'fields' | 'item'>;

function shapeOf(type: PropertyType, position: Position): Shape {
  switch (type) {
    case 'string':
    case 'timestamp':
      return { type: 'text' };
    case 'integer':
    case 'number':
    case 'boolean':
    case 'json':
      return { type };
    default:
      break;
  }
  if (typeof type === 'object') {
    if ('enum' in type) return { type: 'choice', choices: type.enum };
    if ('list' in type) return listShape(type.list, position);
    if ('map' in type || 'anyOf' in type) return { type: 'json' };
  }
  const fields = nestedFields(type, position);
  return fields ? { type: 'object', fields } : { type: 'json' };
}

function listShape(entry: PropertyType, position: Position): Shape {
  const shape = shapeOf(entry, position);
  if (shape.type === 'object' && shape.fields) return { type: 'list', fields: shape.fields };
  const item: FormField = { name: '', label: '', required: true, ...shape };
  return { type: 'list', item };
}

function nestedFields(type: PropertyType, position: Position): FormField[] | undefined {
  const properties = nestedProperties(position.spec, position.type, type);
  if (!properties || Object.keys(properties).length === 0) return undefined;
  if (position.inside.length >= DEPTH || position.inside.includes(properties)) return undefined;
  return fieldsOf(properties, { ...position, inside: [...position.inside, properties] });
}

function groupOf(field: FormField, property: PropertySpec | undefined): { group?: string } {
  if (field.required) return {};
  return { group: property?.deprecated ? FIELD_GROUPS.deprecated : FIELD_GROUPS.optional };
}
