import { defineBlock } from '../../define-block.ts';
import { autoScalingGroupProperties } from '../../instances/properties.ts';
import { servers } from '../../instances/servers.ts';
import { overlappingBounds } from '../../mistake.ts';
import { seatIn } from '../../network/seat.ts';

export const autoScalingGroup = defineBlock({
  type: 'auto-scaling-group',
  label: 'EC2 Auto Scaling group',
  kind: 'EC2 · Auto Scaling',
  category: 'compute',
  icon: 'auto-scaling-group',
  summary: 'Virtual machines that run your code, kept at their number, scaled and replaced.',
  newName: 'servers',
  services: ['Amazon EC2', 'Amazon EC2 Auto Scaling'],
  resourceTypes: [
    'AWS::AutoScaling::AutoScalingGroup',
    'AWS::AutoScaling::ScalingPolicy',
    'AWS::EC2::LaunchTemplate',
    'AWS::EC2::SecurityGroup',
    'AWS::EC2::SecurityGroupIngress',
    'AWS::IAM::InstanceProfile',
    'AWS::IAM::Policy',
    'AWS::IAM::Role',
    'AWS::ElasticLoadBalancingV2::LoadBalancer',
    'AWS::ElasticLoadBalancingV2::Listener',
    'AWS::ElasticLoadBalancingV2::TargetGroup',
  ],
  properties: autoScalingGroupProperties,
  mistakes: ({ minimumInstances, maximumInstances }) =>
    overlappingBounds(
      ['minimumInstances', minimumInstances],
      ['maximumInstances', maximumInstances],
      'instances',
    ),
  traits: {
    codeHost: true,
    callable: { over: 'network' },
    routable: { as: 'instances' },
    networked: { tiers: ['private', 'public'], required: true },
    observable: true,
  },
  signals: (chosen) => ({
    timeoutSeconds: chosen.timeout,
    redundancy: chosen.minimumInstances,
    scales: chosen.maximumInstances > chosen.minimumInstances,
    healthChecked: true,
    encrypted: true,
    imdsV2Only: chosen.imdsV2,
  }),
  chips: ({ instanceType, minimumInstances, maximumInstances }) => [
    instanceType,
    minimumInstances === maximumInstances
      ? `${minimumInstances} instances`
      : `${minimumInstances}–${maximumInstances} instances`,
  ],
  compile: (properties, scope) => {
    const placement = seatIn(scope, 'private');
    return placement ? servers(scope, properties, placement) : {};
  },
});
