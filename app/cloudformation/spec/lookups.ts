// Looking things up in a service's specification. The file comes from the host: which one a type
// is in is `specFileOf`.
import type {
  Properties,
  PropertySpec,
  PropertyType,
  ResourceSpec,
  ServiceSpec,
} from './schema.ts';

/** `AWS::S3::Bucket` → `AWS::S3`. */
export const serviceOf = (type: string): string => type.split('::').slice(0, 2).join('::');

/** File of assets/spec that holds a type: `AWS::S3::Bucket` → `aws-s3.json`. */
export const specFileOf = (type: string): string =>
  `${serviceOf(type).replace('::', '-').toLowerCase()}.json`;

/** Undefined for a type the file lacks. */
export function resourceSpec(spec: ServiceSpec, type: string): ResourceSpec | undefined {
  return Object.hasOwn(spec.resources, type) ? spec.resources[type] : undefined;
}

/** A resource type's properties; none for a type the file lacks. */
export const propertiesOf = (spec: ServiceSpec, type: string): Properties =>
  resourceSpec(spec, type)?.properties ?? {};

const TAG: Properties = {
  Key: { type: 'string', required: true },
  Value: { type: 'string', required: true },
};

/** The properties behind a property's type, through lists: its own if it is an object. */
export function nestedProperties(
  spec: ServiceSpec,
  resourceType: string,
  type: PropertyType,
): Properties | undefined {
  if (type === 'tag') return TAG;
  if (typeof type === 'string') return undefined;
  if ('list' in type) return nestedProperties(spec, resourceType, type.list);
  if ('ref' in type) return spec.types[`${resourceType}.${type.ref}`];
  return undefined;
}

/**
 * The property at a path inside a resource's Properties, indexes of lists included:
 * `LifecycleConfiguration.Rules.0.Status`.
 */
export function propertyAt(
  spec: ServiceSpec,
  resourceType: string,
  path: string,
): PropertySpec | undefined {
  let properties: Properties | undefined = propertiesOf(spec, resourceType);
  let found: PropertySpec | undefined;
  for (const step of path.split('.')) {
    if (/^\d+$/.test(step)) continue;
    found = properties && Object.hasOwn(properties, step) ? properties[step] : undefined;
    if (!found) return undefined;
    properties = nestedProperties(spec, resourceType, found.type);
  }
  return found;
}
