// The distilled resource specification: what CloudFormation's resource types take and return.
// `npm run generate` writes it to assets/spec from AWS's own; nothing here fetches or reads a file.
import { z } from 'zod';

const SCALARS = ['string', 'integer', 'number', 'boolean', 'json', 'timestamp', 'tag'] as const;

/**
 * A property's type. `tag` is CloudFormation's `{ Key, Value }`; `ref` names a nested type of the
 * same resource.
 */
export type PropertyType =
  | (typeof SCALARS)[number]
  | { readonly enum: readonly (string | number)[] }
  | { readonly list: PropertyType }
  | { readonly map: PropertyType }
  | { readonly ref: string }
  | { readonly anyOf: readonly PropertyType[] };

const PropertyType: z.ZodType<PropertyType> = z.lazy(() =>
  z.union([
    z.enum(SCALARS),
    z.object({ enum: z.array(z.union([z.string(), z.number()])).min(1) }),
    z.object({ list: PropertyType }),
    z.object({ map: PropertyType }),
    z.object({ ref: z.string() }),
    z.object({ anyOf: z.array(PropertyType).min(2) }),
  ]),
);

export const PropertySpec = z.object({
  type: PropertyType,
  required: z.literal(true).optional(),
  /** A change makes a new resource: always, or depending on the change. Absent: it doesn't. */
  replacement: z.enum(['yes', 'maybe']).optional(),
  default: z.json().optional(),
  deprecated: z.literal(true).optional(),
  /** What it usually holds, as `AWS::KMS::Key.Arn`. */
  references: z.array(z.string()).optional(),
  docs: z.string().optional(),
});
export type PropertySpec = z.infer<typeof PropertySpec>;

const Properties = z.record(z.string(), PropertySpec);
export type Properties = z.infer<typeof Properties>;

export const ResourceSpec = z.object({
  docs: z.string(),
  /** Keeps data that can't be made again, as AWS classifies it. */
  stateful: z.literal(true).optional(),
  /** The macro a template must name for this type to exist. */
  transform: z.string().optional(),
  /** What Ref returns, as names of properties or attributes. */
  ref: z.array(z.string()),
  attributes: z.record(z.string(), z.object({ type: PropertyType, docs: z.string().optional() })),
  properties: Properties,
});
export type ResourceSpec = z.infer<typeof ResourceSpec>;

/** One file of assets/spec: every type of one service, as `AWS::S3`. */
export const ServiceSpec = z.object({
  service: z.string(),
  /** By full type name. */
  resources: z.record(z.string(), ResourceSpec),
  /** By `<resource's full type name>.<nested type>`. */
  types: z.record(z.string(), Properties),
});
export type ServiceSpec = z.infer<typeof ServiceSpec>;

/** assets/spec/index.json: a line for each resource type. */
export const SpecIndex = z.record(
  z.string(),
  z.object({
    about: z.string(),
    /** Names Fn::GetAtt takes. */
    attributes: z.array(z.string()).optional(),
    required: z.array(z.string()).optional(),
    ref: z.array(z.string()).optional(),
    stateful: z.literal(true).optional(),
  }),
);
export type SpecIndex = z.infer<typeof SpecIndex>;

/** assets/spec/references.json: by type and property (`[]`: a list), what of which type it takes. */
export type SpecReferences = {
  readonly [type: string]: {
    readonly [property: string]: { readonly [target: string]: string };
  };
};
