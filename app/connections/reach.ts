import type { NetworkDoor } from '../catalog/traits/network.ts';
import type { ConnectionScope } from '../catalog/traits/resource.ts';
import type { Handles, TraitFacts } from '../catalog/traits.ts';

/** What runs outside every VPC, such as a state machine, reaches nothing inside one. */
export const canReach = (from: TraitFacts, over: 'api' | 'network' | 'internet'): boolean =>
  over !== 'network' || from.networked !== undefined;

/** Opens a door to a caller that stands in a VPC; else says why it can't be opened. */
export function reach(from: Handles, door: NetworkDoor | undefined, scope: ConnectionScope): void {
  if (!door) return;
  const { fromName, toName } = scope;
  if (!from.networked) {
    scope.problem(
      `${fromName} is outside the VPC, so it can't reach ${toName}.`,
      `Move ${fromName} into a private tier of the VPC ${toName} sits in.`,
    );
    return;
  }
  door.admit(from.networked, scope);
}
