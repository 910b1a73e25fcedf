// An ECS cluster's own instances: an Auto Scaling group that ECS grows and shrinks with its tasks.
import { sub } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import { instanceGroup } from '../instances/group.ts';
import { architectureOf } from '../instances/instance-types.ts';
import { launchTemplate } from '../instances/launch-template.ts';
import { securityGroup } from '../network/security-group.ts';
import type { Cluster } from '../traits/containers.ts';
import type { Placement } from '../traits/network.ts';
import type { BlockScope } from '../traits.ts';

/** Source: ECS developer guide, "Retrieving Amazon ECS-optimized Linux AMI metadata". */
const IMAGES = {
  ARM64: '/aws/service/ecs/optimized-ami/amazon-linux-2023/arm64/recommended/image_id',
  X86_64: '/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id',
} as const;

interface Options {
  readonly instanceType: string;
  readonly volumeSize: number;
  readonly minimumInstances: number;
  readonly maximumInstances: number;
  readonly imdsV2: boolean;
}

/** Seconds in which an instance starts and its agent joins the cluster. */
const JOINS_WITHIN = 120;

export function clusterInstances(
  scope: BlockScope,
  options: Options,
  placement: Placement,
  cluster: Value,
  join: (provider: Value) => string,
): NonNullable<Cluster['instances']> {
  const architecture = architectureOf(options.instanceType);
  const group = securityGroup(scope, placement, 'instances');
  const { template } = launchTemplate(scope, {
    ...options,
    detailedMonitoring: false,
    imageParameter: IMAGES[architecture],
    policies: ['service-role/AmazonEC2ContainerServiceforEC2Role', 'AmazonSSMManagedInstanceCore'],
    securityGroup: group.ref,
    placement,
    userData: {
      'Fn::Base64': sub(
        `#!/bin/bash
cat >> /etc/ecs/ecs.config <<'CONFIG'
ECS_CLUSTER=\${Cluster}
ECS_AWSVPC_BLOCK_IMDS=true
CONFIG
`,
        { Cluster: cluster },
      ),
    },
  });
  const instances = instanceGroup(scope, 'Instances', {
    ...options,
    placement,
    template,
    startUpTime: JOINS_WITHIN,
    // ECS marks the groups it scales; an update of the stack must not take that away.
    more: { Tags: [{ Key: 'AmazonECSManaged', Value: 'true', PropagateAtLaunch: true }] },
  });
  const provider = scope.resource('CapacityProvider', 'AWS::ECS::CapacityProvider', {
    AutoScalingGroupProvider: {
      AutoScalingGroupArn: instances.ref,
      ManagedScaling: { Status: 'ENABLED', TargetCapacity: 100 },
      // Tasks are moved before their instance goes. Protecting instances that have tasks would keep
      // the group from being deleted with its stack.
      ManagedDraining: 'ENABLED',
      ManagedTerminationProtection: 'DISABLED',
    },
  });
  return { capacityProvider: provider.ref, architecture, association: join(provider.ref) };
}
