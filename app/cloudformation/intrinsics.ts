// CloudFormation's intrinsic functions: their names once, a constructor for each one we generate,
// and what a value refers to.
import type { Value } from './template.ts';

export const INTRINSICS = [
  'Ref',
  'Condition',
  'Fn::And',
  'Fn::Base64',
  'Fn::Cidr',
  'Fn::Equals',
  'Fn::FindInMap',
  'Fn::ForEach',
  'Fn::GetAtt',
  'Fn::GetAZs',
  'Fn::GetStackOutput',
  'Fn::If',
  'Fn::ImportValue',
  'Fn::Join',
  'Fn::Length',
  'Fn::Not',
  'Fn::Or',
  'Fn::Select',
  'Fn::Split',
  'Fn::Sub',
  'Fn::ToJsonString',
  'Fn::Transform',
] as const;
export type Intrinsic = (typeof INTRINSICS)[number];

export const PSEUDO_PARAMETERS = [
  'AWS::AccountId',
  'AWS::NoValue',
  'AWS::NotificationARNs',
  'AWS::Partition',
  'AWS::Region',
  'AWS::StackId',
  'AWS::StackName',
  'AWS::URLSuffix',
] as const;
export type PseudoParameter = (typeof PSEUDO_PARAMETERS)[number];

export const ref = (logicalId: string): Value => ({ Ref: logicalId });
export const pseudo = (name: PseudoParameter): Value => ({ Ref: name });
export const getAtt = (logicalId: string, attribute: string): Value => ({
  'Fn::GetAtt': [logicalId, attribute],
});
export const sub = (text: string, variables?: { readonly [name: string]: Value }): Value =>
  variables ? { 'Fn::Sub': [text, variables] } : { 'Fn::Sub': text };
/** A place inside the text of Fn::Sub: `${Orders.Arn}`. */
export const slot = (logicalId: string, attribute?: string): string =>
  `\${${attribute === undefined ? logicalId : `${logicalId}.${attribute}`}}`;
export const join = (separator: string, parts: readonly Value[]): Value => ({
  'Fn::Join': [separator, parts],
});
export const split = (separator: string, text: Value): Value => ({
  'Fn::Split': [separator, text],
});
export const select = (index: number, list: Value): Value => ({ 'Fn::Select': [index, list] });
export const availabilityZones = (): Value => ({ 'Fn::GetAZs': '' });

/** The intrinsic a value is, if it is one: an object with that one key. */
export function intrinsicOf(value: Value): Intrinsic | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [key, ...rest] = Object.keys(value);
  return rest.length === 0 ? INTRINSICS.find((name) => name === key) : undefined;
}

/** A place in a template that names a resource, parameter or pseudo parameter. */
export interface Reference {
  readonly target: string;
  readonly attribute?: string;
  readonly path: readonly (string | number)[];
}

/** Every Ref, Fn::GetAtt and ${…} of Fn::Sub in a value, pseudo parameters included. */
export function references(value: Value, path: readonly (string | number)[] = []): Reference[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isList(value)) return value.flatMap((item, index) => references(item, [...path, index]));
  return Object.entries(value).flatMap(([key, inner]): Reference[] => {
    const here = [...path, key];
    if (key === 'Ref' && typeof inner === 'string') return [{ target: inner, path: here }];
    if (key === 'Fn::GetAtt') return getAttReference(inner, here);
    if (key === 'Fn::Sub') return subReferences(inner, here);
    return references(inner, here);
  });
}

function getAttReference(value: Value, path: readonly (string | number)[]): Reference[] {
  const [target, ...attribute] =
    typeof value === 'string' ? value.split('.') : isList(value) ? value : [];
  if (typeof target !== 'string') return [];
  return [{ target, attribute: attribute.filter(isText).join('.'), path }];
}

function subReferences(value: Value, path: readonly (string | number)[]): Reference[] {
  const [text, variables] = isList(value) ? value : [value];
  if (typeof text !== 'string') return [];
  const local =
    typeof variables === 'object' && variables !== null && !isList(variables) ? variables : {};
  const named = [...text.matchAll(/\$\{([^!}][^}]*)\}/g)]
    .map((match) => (match[1] ?? '').trim())
    .filter((name) => !Object.hasOwn(local, name))
    .map((name): Reference => {
      const [target = '', ...attribute] = name.split('.');
      return attribute.length > 0
        ? { target, attribute: attribute.join('.'), path }
        : { target, path };
    });
  return [...named, ...references(local, [...path, 1])];
}

const isText = (value: Value): value is string => typeof value === 'string';

const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);
