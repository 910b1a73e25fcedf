// AWS SAM's Globals: what all resources of a type have, unless they say otherwise. A design has no place
// for them, so each resource gets its own, merged as SAM does it: maps key by key, lists one after the
// other, and of anything else what the resource says.
// Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
import { intrinsicOf } from '../cloudformation/intrinsics.ts';
import type { Resource, Template, Value, ValueObject } from '../cloudformation/template.ts';
import { isObject } from '../json.ts';

const PREFIX = 'AWS::Serverless::';

export interface WithoutGlobals {
  readonly template: Template;
  /** Kinds of resources, as Globals names them, that the template has none of. */
  readonly unused: readonly string[];
}

export function withoutGlobals({ Globals, ...template }: Template): WithoutGlobals {
  if (!Globals) return { template, unused: [] };
  const used = new Set<string>();
  const Resources = Object.fromEntries(
    Object.entries(template.Resources).map(([id, resource]) => {
      const kind = resource.Type.startsWith(PREFIX) ? resource.Type.slice(PREFIX.length) : '';
      const common = Object.hasOwn(Globals, kind) ? Globals[kind] : undefined;
      used.add(kind);
      return [id, isObject(common) ? inheriting(resource, common) : resource];
    }),
  );
  return {
    template: { ...template, Resources },
    unused: Object.keys(Globals).filter((kind) => !used.has(kind)),
  };
}

/** `IgnoreGlobals` names properties that aren't inherited, or `*` for none at all. */
function inheriting(
  { IgnoreGlobals, ...resource }: Resource & { readonly IgnoreGlobals?: Value },
  common: ValueObject,
): Resource {
  if (IgnoreGlobals === '*') return resource;
  const ignored = new Set<Value>(isList(IgnoreGlobals) ? IgnoreGlobals : []);
  const inherited = Object.entries(common).filter(([name]) => !ignored.has(name));
  const Properties = merged(Object.fromEntries(inherited), resource.Properties ?? {});
  return { ...resource, Properties };
}

const merged = (common: ValueObject, own: ValueObject): ValueObject => ({
  ...common,
  ...Object.fromEntries(
    Object.entries(own).map(([name, value]) => [
      name,
      Object.hasOwn(common, name) ? over(common[name], value) : value,
    ]),
  ),
});

function over(common: Value | undefined, own: Value): Value {
  if (isList(common) && isList(own)) return [...common, ...own];
  if (isMap(common) && isMap(own)) return merged(common, own);
  return own;
}

const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

/** A function such as Ref is one value, though it is written as a map. */
const isMap = (value: Value | undefined): value is ValueObject =>
  isObject(value) && intrinsicOf(value) === undefined;
