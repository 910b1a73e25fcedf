import type { Value } from '../../cloudformation/template.ts';
import { fnv1a } from '../fnv1a.ts';
import { stackUniqueName } from '../stack-unique-name.ts';
import type { Placement } from '../traits/network.ts';

/**
 * A name, of at most 40 characters, for what other subnets replace: two of one name can't stand side
 * by side, so that other subnets change the name as well.
 */
export function placedName(logicalId: string, { subnetIds }: Placement): Value {
  const place = fnv1a(JSON.stringify(subnetIds)).toString(16).slice(-4).padStart(4, '0');
  return stackUniqueName(`${logicalId.toLowerCase().slice(0, 22)}-${place}`, 40);
}
