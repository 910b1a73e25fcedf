import type { Value } from '../../cloudformation/template.ts';
import { sameJson } from '../../json.ts';
import { plainDescription } from '../descriptions.ts';
import type { Suffix } from '../suffixes.ts';
import type { NetworkDoor, Placement } from '../traits/network.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

/**
 * A security group without ingress: connections open its ports, one caller at a time. Its
 * description is made of the id: another one would replace the group.
 */
export function securityGroup(
  scope: BlockScope,
  placement: Placement,
  purpose: string,
  suffix: Suffix = 'SecurityGroup',
): Resource {
  return scope.resource(suffix, 'AWS::EC2::SecurityGroup', {
    GroupDescription: `${scope.logicalId}: ${purpose}`,
    VpcId: placement.vpcId,
  });
}

/**
 * A port, or several up to `lastPort`, behind a security group. Ingress is a resource of its own: two groups that name each other
 * inside their own properties would be a circular dependency.
 */
export function networkDoor(
  group: Value,
  port: number,
  vpcId: Value,
  lastPort: number = port,
): NetworkDoor {
  const admitted = new Set<string>();
  return {
    securityGroup: group,
    port,
    vpcId,
    admit: (caller, scope, protocol = 'tcp') => {
      const { fromName, toName } = scope;
      if (!sameJson(caller.vpcId, vpcId)) {
        scope.problem(
          `${fromName} and ${toName} sit in different VPCs, so one can't reach the other.`,
          `Move ${fromName} into the VPC ${toName} sits in.`,
        );
        return;
      }
      const key = JSON.stringify([caller.securityGroup, protocol]);
      // EC2 refuses the same rule twice.
      if (admitted.has(key)) return;
      admitted.add(key);
      const suffix = protocol === 'tcp' ? 'Ingress' : 'UdpIngress';
      scope.only(`${scope.pairId}${suffix}`, suffix, 'AWS::EC2::SecurityGroupIngress', {
        Description: plainDescription(`${fromName} to ${toName}`, scope.logicalId),
        GroupId: group,
        IpProtocol: protocol,
        FromPort: port,
        ToPort: lastPort,
        SourceSecurityGroupId: caller.securityGroup,
      });
    },
  };
}
