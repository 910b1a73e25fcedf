import { blockDefinition } from '../catalog/catalog.ts';
import type { BlockView } from './define-rule.ts';

/**
 * A literal text that a block puts into its main resource past its own properties: a raw block's
 * property, or an override. Undefined when there is none, or when it is an intrinsic function.
 */
export function deployedValue(
  { block }: BlockView,
  resourceType: string,
  property: string,
): string | undefined {
  const makes = blockDefinition(block.type)?.resourceTypes.includes(resourceType) ?? false;
  if (!makes) return undefined;
  const value =
    block.overrides?.['']?.[property] ??
    (block.type === resourceType ? block.properties[property] : undefined);
  return typeof value === 'string' ? value : undefined;
}
