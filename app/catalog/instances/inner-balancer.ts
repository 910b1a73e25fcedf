// Instances come and go: other code finds them through an internal load balancer, made when the
// first caller is drawn.
import { slot, sub } from '../../cloudformation/intrinsics.ts';
import { networkDoor, securityGroup } from '../network/security-group.ts';
import type { Callable } from '../traits/code.ts';
import type { NetworkDoor, Placement } from '../traits/network.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import type { AutoScalingGroupProperties } from './properties.ts';

interface Parts {
  readonly scope: BlockScope;
  readonly properties: AutoScalingGroupProperties;
  readonly placement: Placement;
  /** The instances' own security group. */
  readonly group: Resource;
  register(targetGroup: Resource, listener: Resource): void;
}

export function callableInstances({
  scope,
  properties,
  placement,
  group,
  register,
}: Parts): Callable {
  const { port } = properties;
  let door: NetworkDoor | undefined;
  const expose = (): NetworkDoor => {
    if (door) return door;
    const own = securityGroup(scope, placement, 'load balancer', 'LoadBalancerSecurityGroup');
    const balancer = scope.resource('LoadBalancer', 'AWS::ElasticLoadBalancingV2::LoadBalancer', {
      Type: 'application',
      Scheme: 'internal',
      Subnets: placement.subnetIds,
      SecurityGroups: [own.ref],
      LoadBalancerAttributes: [
        { Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'true' },
      ],
    });
    const targets = scope.resource('TargetGroup', 'AWS::ElasticLoadBalancingV2::TargetGroup', {
      TargetType: 'instance',
      Protocol: 'HTTP',
      Port: port,
      VpcId: placement.vpcId,
      HealthCheckPath: properties.healthCheckPath,
      HealthCheckIntervalSeconds: 15,
      HealthyThresholdCount: 2,
      UnhealthyThresholdCount: 3,
      Matcher: { HttpCode: '200-399' },
      TargetGroupAttributes: [{ Key: 'deregistration_delay.timeout_seconds', Value: '30' }],
    });
    const listener = scope.resource('Listener', 'AWS::ElasticLoadBalancingV2::Listener', {
      LoadBalancerArn: balancer.ref,
      Port: port,
      Protocol: 'HTTP',
      DefaultActions: [{ Type: 'forward', TargetGroupArn: targets.ref }],
    });
    scope.resource('LoadBalancerIngress', 'AWS::EC2::SecurityGroupIngress', {
      Description: `${scope.logicalId}: from its load balancer`,
      GroupId: group.ref,
      IpProtocol: 'tcp',
      FromPort: port,
      ToPort: port,
      SourceSecurityGroupId: own.ref,
    });
    register(targets, listener);
    door = networkDoor(own.ref, port, placement.vpcId);
    return door;
  };
  return {
    statements: [],
    variables: [
      {
        suffix: 'URL',
        value: sub(`http://${slot(`${scope.logicalId}LoadBalancer`, 'DNSName')}:${port}`),
      },
    ],
    get door() {
      return expose();
    },
    expose: () => {
      expose();
    },
  };
}
