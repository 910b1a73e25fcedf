// A CloudFormation template as plain data. This room knows no design.

/** A JSON value in a template. Intrinsic functions are their long JSON form: `{ Ref: 'X' }`. */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value };

export type ValueObject = { readonly [key: string]: Value };

const DELETION_POLICIES = ['Delete', 'Retain', 'RetainExceptOnCreate', 'Snapshot'] as const;
export type DeletionPolicy = (typeof DELETION_POLICIES)[number];

export interface Resource {
  readonly Type: string;
  readonly Condition?: string;
  readonly DependsOn?: readonly string[];
  readonly CreationPolicy?: ValueObject;
  readonly UpdatePolicy?: ValueObject;
  /** A word, or with the language extensions a function that gives one. */
  readonly DeletionPolicy?: DeletionPolicy | ValueObject;
  readonly UpdateReplacePolicy?: DeletionPolicy | ValueObject;
  readonly Metadata?: ValueObject;
  readonly Properties?: ValueObject;
}

export interface Parameter {
  readonly Type: string;
  readonly Description?: string;
  readonly Default?: string | number;
  readonly AllowedValues?: readonly (string | number)[];
  readonly AllowedPattern?: string;
  readonly NoEcho?: boolean;
}

export interface Output {
  readonly Condition?: string;
  readonly Description?: string;
  readonly Value: Value;
  readonly Export?: { readonly Name: Value };
}

/** The sections a template may have, in the order AWS's documentation lists them. */
export const SECTIONS = [
  'AWSTemplateFormatVersion',
  'Description',
  'Metadata',
  'Parameters',
  'Rules',
  'Mappings',
  'Conditions',
  'Transform',
  'Resources',
  'Outputs',
] as const;

export const FORMAT_VERSION = '2010-09-09';

export interface Template {
  readonly AWSTemplateFormatVersion?: string;
  readonly Description?: string;
  readonly Metadata?: ValueObject;
  readonly Parameters?: { readonly [logicalId: string]: Parameter };
  readonly Rules?: ValueObject;
  readonly Mappings?: ValueObject;
  readonly Conditions?: ValueObject;
  readonly Transform?: Value;
  /** What AWS SAM's macro adds to all resources of a type before CloudFormation reads the template. */
  readonly Globals?: ValueObject;
  readonly Resources: { readonly [logicalId: string]: Resource };
  readonly Outputs?: { readonly [logicalId: string]: Output };
}
