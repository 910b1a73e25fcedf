// A VPC is joined to one service network only, so all services of its VPC share what the first of
// them brings. Source: VPC Lattice quotas, "VPC associations".
import { networkDoor, securityGroup } from '../network/security-group.ts';
import type { NetworkDoor, Placement } from '../traits/network.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

const HTTPS = 443;

/** A group is one door whichever of the services behind it is called: EC2 refuses a rule twice. */
const doors = new WeakMap<Resource, NetworkDoor>();

export interface ServiceNetwork {
  readonly network: Resource;
  readonly door: NetworkDoor;
}

export function serviceNetwork(scope: BlockScope, placement: Placement): ServiceNetwork {
  const where = JSON.stringify(placement.vpcId);
  const group = scope.shared(`service network's group ${where}`, () =>
    securityGroup(scope, placement, 'service network'),
  );
  const network = scope.shared(`service network ${where}`, () => {
    // Who may call is for each service to say.
    const made = scope.resource('ServiceNetwork', 'AWS::VpcLattice::ServiceNetwork', {
      AuthType: 'NONE',
    });
    scope.resource('VpcAssociation', 'AWS::VpcLattice::ServiceNetworkVpcAssociation', {
      ServiceNetworkIdentifier: made.get('Id'),
      VpcIdentifier: placement.vpcId,
      SecurityGroupIds: [group.ref],
    });
    return made;
  });
  const door = doors.get(group) ?? networkDoor(group.ref, HTTPS, placement.vpcId);
  doors.set(group, door);
  return { network, door };
}
