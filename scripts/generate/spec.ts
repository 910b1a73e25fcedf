// Distils AWS's resource specification (140 MB in memory) to what the inspector, the importer and the
// checks need: an index of all types, and a file for each service that is read when it is wanted.
import type { Property, Resource, SpecDatabase } from '@aws-cdk/service-spec-types';
import { serviceOf, specFileOf } from '#app/cloudformation/spec/lookups.ts';
import type {
  Properties,
  PropertySpec,
  PropertyType,
  ResourceSpec,
  SpecIndex,
  SpecReferences,
} from '#app/cloudformation/spec/schema.ts';
import type { Generator, Outputs } from './generator.ts';
import { shorten } from './shorten.ts';

const SPEC_FOLDER = 'assets/spec';

const ABOUT_LENGTH = 72;
const DOCS_LENGTH = 220;
const NESTED_DOCS_LENGTH = 140;

type DatabaseType = Property['type'];

async function outputs(): Promise<Outputs> {
  // Imported on demand: reading the database takes most of a second.
  const { loadAwsServiceSpec } = await import('@aws-cdk/aws-service-spec');
  const database = await loadAwsServiceSpec();
  const resources = [...database.all('resource')].toSorted((a, b) =>
    order(a.cloudFormationType, b.cloudFormationType),
  );
  const files = new Map<string, string>();
  files.set(`${SPEC_FOLDER}/index.json`, objectByLine(indexOf(resources)));
  files.set(`${SPEC_FOLDER}/references.json`, objectByLine(referencesOf(resources)));
  for (const service of new Set(resources.map((one) => serviceOf(one.cloudFormationType)))) {
    const members = resources.filter((one) => serviceOf(one.cloudFormationType) === service);
    const file = `${SPEC_FOLDER}/${specFileOf(`${service}::`)}`;
    files.set(file, serviceFile(service, members, database));
  }
  return files;
}

export const spec: Generator = {
  outputs,
  owns: [{ folder: SPEC_FOLDER, extension: '.json' }],
};

function indexOf(resources: readonly Resource[]): SpecIndex {
  return Object.fromEntries(
    resources.map((resource) => [
      resource.cloudFormationType,
      {
        about: about(resource, ABOUT_LENGTH),
        ...ifAny('attributes', Object.keys(resource.attributes).toSorted(order)),
        ...ifAny('required', requiredOf(resource)),
        ...ifAny('ref', refOf(resource)),
        ...(resource.isStateful && { stateful: true as const }),
      },
    ]),
  );
}

/**
 * Which property of one type usually names another, and by what: `''` is what Ref gives, anything else
 * an attribute. A list's name ends in `[]`. Required properties come first.
 */
function referencesOf(resources: readonly Resource[]): SpecReferences {
  const byType = new Map(resources.map((resource) => [resource.cloudFormationType, resource]));
  const valueOf = (type: string, property: string): string | undefined => {
    const target = byType.get(type);
    if (!target) return undefined;
    if (refOf(target).join() === property) return '';
    return Object.hasOwn(target.attributes, property) ? property : undefined;
  };
  const entries = resources.flatMap((resource) => {
    const properties = Object.entries(resource.properties)
      .toSorted(
        ([nameA, a], [nameB, b]) =>
          Number(b.required ?? false) - Number(a.required ?? false) || order(nameA, nameB),
      )
      .flatMap(([name, { type, relationshipRefs = [] }]) => {
        const targets: Record<string, string> = {};
        for (const { cloudFormationType, propertyName } of relationshipRefs) {
          const value = valueOf(cloudFormationType, propertyName.replaceAll('/', '.'));
          // Where both an ARN and an id would do, the ARN is understood by more.
          if (value !== undefined && (!targets[cloudFormationType] || value === 'Arn'))
            targets[cloudFormationType] = value;
        }
        const key = type.type === 'array' ? `${name}[]` : name;
        return Object.keys(targets).length > 0 ? [[key, targets] as const] : [];
      });
    return properties.length > 0
      ? [[resource.cloudFormationType, Object.fromEntries(properties)] as const]
      : [];
  });
  return Object.fromEntries(entries);
}

function serviceFile(
  service: string,
  resources: readonly Resource[],
  database: SpecDatabase,
): string {
  const specs: Record<string, ResourceSpec> = {};
  const types: Record<string, Properties> = {};
  for (const resource of resources) {
    const type = resource.cloudFormationType;
    specs[type] = {
      docs: about(resource, DOCS_LENGTH),
      ...(resource.isStateful && { stateful: true as const }),
      ...(resource.cloudFormationTransform && { transform: resource.cloudFormationTransform }),
      ref: refOf(resource),
      attributes: sorted(resource.attributes, (attribute) => ({
        type: typeOf(attribute.type, database),
        ...docsOf(attribute.documentation, NESTED_DOCS_LENGTH),
      })),
      properties: propertiesOf(resource.properties, DOCS_LENGTH, database),
    };
    const nested = database.follow('usesType', resource).map(({ entity }) => entity);
    for (const { name, properties } of nested.toSorted((a, b) => order(a.name, b.name)))
      types[`${type}.${name}`] = propertiesOf(properties, NESTED_DOCS_LENGTH, database);
  }
  return [
    `{"service":${JSON.stringify(service)},`,
    `"resources":${objectByLine(specs).trimEnd()},`,
    `"types":${objectByLine(types).trimEnd()}}`,
    '',
  ].join('\n');
}

const propertiesOf = (
  properties: Readonly<Record<string, Property>>,
  docsLength: number,
  database: SpecDatabase,
): Properties =>
  sorted(properties, (property): PropertySpec => {
    const { causesReplacement, relationshipRefs, defaultValue } = property;
    const references = (relationshipRefs ?? []).map(
      (target) => `${target.cloudFormationType}.${target.propertyName.replaceAll('/', '.')}`,
    );
    const value = defaultValue === undefined ? undefined : parseDefault(defaultValue);
    return {
      type: typeOf(property.type, database),
      ...(property.required && { required: true as const }),
      ...(causesReplacement && causesReplacement !== 'no' && { replacement: causesReplacement }),
      ...(value !== undefined && { default: value }),
      ...(property.deprecated !== undefined && { deprecated: true as const }),
      ...ifAny('references', [...new Set(references)].toSorted(order)),
      ...docsOf(property.documentation, docsLength),
    };
  });

function typeOf(type: DatabaseType, database: SpecDatabase): PropertyType {
  switch (type.type) {
    case 'string':
    case 'integer':
      return type.allowedValues && type.allowedValues.length > 0
        ? { enum: type.allowedValues }
        : type.type;
    case 'number':
    case 'boolean':
    case 'json':
    case 'tag':
      return type.type;
    case 'null':
      return 'json';
    case 'date-time':
      return 'timestamp';
    case 'array':
      return { list: typeOf(type.element, database) };
    case 'map':
      return { map: typeOf(type.element, database) };
    case 'ref':
      return { ref: database.get('typeDefinition', type.reference).name };
    case 'union':
      return { anyOf: type.types.map((one) => typeOf(one, database)) };
  }
}

const requiredOf = (resource: Resource): string[] =>
  Object.entries(resource.properties)
    .filter(([, property]) => property.required)
    .map(([name]) => name)
    .toSorted(order);

const refOf = (resource: Resource): string[] =>
  (resource.cfnRefIdentifier ?? resource.primaryIdentifier ?? []).map((name) =>
    name.replaceAll('/', '.'),
  );

/** The specification holds defaults as JSON text, and `"-"` where there is none. */
function parseDefault(text: string): PropertySpec['default'] {
  const value: unknown = JSON.parse(text);
  return value === '-' || value === '' ? undefined : (value as PropertySpec['default']); // JSON.parse makes nothing but JSON
}

/** What the type is, without the phrase that nearly all descriptions open with. */
function about(resource: Resource, length: number): string {
  const text = shorten(resource.documentation ?? '', Number.POSITIVE_INFINITY)
    .replace(
      new RegExp(`^The ${resource.cloudFormationType} (?:resource |type )+(?:is used to )?`),
      '',
    )
    .replace(/^https?:\S+$/, '');
  const opened = text === '' ? resource.name : text.charAt(0).toUpperCase() + text.slice(1);
  return shorten(opened, length);
}

function docsOf(text: string | undefined, length: number): { readonly docs?: string } {
  const docs = shorten(text ?? '', length);
  return docs === '' ? {} : { docs };
}

const ifAny = <K extends string, T>(key: K, list: readonly T[]): { readonly [P in K]?: T[] } =>
  list.length === 0 ? {} : ({ [key]: [...list] } as { [P in K]: T[] }); // a computed key widens to string

const sorted = <T, U>(
  record: Readonly<Record<string, T>>,
  map: (value: T) => U,
): Record<string, U> =>
  Object.fromEntries(
    Object.keys(record)
      .toSorted(order)
      .flatMap((name) => {
        const value = record[name];
        return value === undefined ? [] : [[name, map(value)]];
      }),
  );

/** Minified, but an entry a line, so that a new version of the specification diffs by type. */
function objectByLine(record: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(record).map(
    ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
