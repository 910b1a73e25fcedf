import { grants } from '../identity/grants.ts';
import { instanceMetrics } from '../metrics/instances.ts';
import { networkDoor, securityGroup } from '../network/security-group.ts';
import type { CodeHost } from '../traits/code.ts';
import type { Placement } from '../traits/network.ts';
import type { Resource } from '../traits/resource.ts';
import type { Routable } from '../traits/routing.ts';
import type { BlockScope, Handles } from '../traits.ts';
import { instanceGroup } from './group.ts';
import { callableInstances } from './inner-balancer.ts';
import { architectureOf } from './instance-types.ts';
import { launchTemplate } from './launch-template.ts';
import type { AutoScalingGroupProperties } from './properties.ts';
import { instanceVariables, samplePage, unwritten } from './user-data.ts';

/** Source: Amazon Linux 2023 user guide, "Launching with SSM parameters". */
const IMAGES = {
  ARM64: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64',
  X86_64: '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
} as const;

/** Instances that run code of the user's own. */
export function servers(
  scope: BlockScope,
  properties: AutoScalingGroupProperties,
  placement: Placement,
): Handles {
  const group = securityGroup(scope, placement, 'instances');
  const { template, role } = launchTemplate(scope, {
    ...properties,
    imageParameter: IMAGES[architectureOf(properties.instanceType)],
    policies: properties.sessionManager ? ['AmazonSSMManagedInstanceCore'] : [],
    securityGroup: group.ref,
    placement,
    userData: unwritten,
  });
  const { minimumInstances, maximumInstances, targetCpu, startUpTime, port } = properties;
  const instances = instanceGroup(scope, '', {
    minimumInstances,
    maximumInstances,
    placement,
    template,
    startUpTime,
    more: { DefaultInstanceWarmup: startUpTime },
  });
  if (maximumInstances > minimumInstances)
    scope.resource('ScalingPolicy', 'AWS::AutoScaling::ScalingPolicy', {
      AutoScalingGroupName: instances.ref,
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingConfiguration: {
        PredefinedMetricSpecification: { PredefinedMetricType: 'ASGAverageCPUUtilization' },
        TargetValue: targetCpu,
      },
    });
  const { grant, grantsIn, onFirst } = grants(scope, role);
  onFirst(() => instances.dependsOn(...grantsIn));
  const { environment, prepare } = instanceVariables(
    scope,
    template,
    properties.script || samplePage(scope.logicalId, port),
  );
  for (const { name, value } of properties.variables) environment(name, value);
  const codeHost: CodeHost = { grant, grantsIn, environment };
  const register = registration(instances, startUpTime);
  return {
    codeHost,
    fleet: { name: instances.ref, codeHost, prepare },
    networked: { securityGroup: group.ref, vpcId: placement.vpcId },
    callable: callableInstances({
      scope,
      properties,
      placement,
      group,
      register: (targets, listener) => register(targets.ref, listener.logicalId),
    }),
    routable: {
      as: 'instances',
      port,
      healthCheckPath: properties.healthCheckPath,
      door: networkDoor(group.ref, port, placement.vpcId),
      register,
    },
    observable: instanceMetrics(instances.ref),
    reference: instances.ref,
  };
}

type Register = Extract<Routable, { readonly as: 'tasks' | 'instances' }>['register'];

/** Once a load balancer asks, what it says of an instance counts. */
const registration =
  (instances: Resource, startUpTime: number): Register =>
  (targetGroup, listenerRule) => {
    instances.append('TargetGroupARNs', targetGroup);
    instances.set('HealthCheckType', 'ELB');
    instances.set('HealthCheckGracePeriod', startUpTime);
    // A group no listener serves yet has no health to tell.
    instances.dependsOn(listenerRule);
  };
