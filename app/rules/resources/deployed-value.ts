// What a block deploys past its own properties: a raw block's values, and overrides, which win.
import { blockDefinition } from '../../catalog/catalog.ts';
import type { Value } from '../../cloudformation/template.ts';
import { isObject } from '../../json.ts';
import type { BlockView } from '../define-rule.ts';

/**
 * A literal text that a block puts into its main resource past its own properties: a raw block's
 * property, or an override. Undefined when there is none, or when it is an intrinsic function.
 */
export function deployedValue(
  view: BlockView,
  resourceType: string,
  property: string,
): string | undefined {
  const value = written(view, resourceType, property);
  return typeof value === 'string' ? value : undefined;
}

/**
 * The number a block's main resource gets for a property, by its dotted path: what an override or a raw
 * block says, else `otherwise`. Undefined when only the deployment can tell.
 */
export function deployedNumber(
  view: BlockView,
  resourceType: string,
  path: string,
  otherwise: number | undefined,
): number | undefined {
  const value = written(view, resourceType, path);
  if (value === undefined) return otherwise;
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  const number = text === '' ? Number.NaN : Number(text);
  return Number.isNaN(number) ? undefined : number;
}

/** A switch that a block turns on past its own properties. */
export function isDeployed(view: BlockView, resourceType: string, path: string): boolean {
  const value = written(view, resourceType, path);
  return value === true || value === 'true';
}

function written({ block }: BlockView, resourceType: string, path: string): Value | undefined {
  const makes = blockDefinition(block.type)?.resourceTypes.includes(resourceType) ?? false;
  if (!makes) return undefined;
  for (const [key, value] of Object.entries(block.overrides?.[''] ?? {}))
    if (path === key) return value;
    else if (path.startsWith(`${key}.`)) return valueAt(value, path.slice(key.length + 1));
  return block.type === resourceType ? valueAt(block.properties, path) : undefined;
}

function valueAt(from: Value, path: string): Value | undefined {
  let value: Value | undefined = from;
  for (const key of path.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}
