import type { ConnectionScope, Handles, NetworkDoor } from '../catalog/traits.ts';
import { sameJson } from '../json.ts';

/** Opens a door to a caller that stands in the same VPC; else says why it can't be opened. */
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
  if (!sameJson(from.networked.vpcId, door.vpcId)) {
    scope.problem(
      `${fromName} and ${toName} sit in different VPCs, so one can't reach the other.`,
      `Move ${fromName} into the VPC ${toName} sits in.`,
    );
    return;
  }
  door.admit(from.networked, scope);
}
