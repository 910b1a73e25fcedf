import { sub } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { PropertyProblem } from '../fields.ts';
import { mistake, overlappingBounds } from '../mistake.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import type { EcsServiceProperties } from './properties.ts';

export const scales = ({ minimumTasks, maximumTasks }: EcsServiceProperties): boolean =>
  maximumTasks > minimumTasks;

export const serviceMistakes = (chosen: EcsServiceProperties): readonly PropertyProblem[] => [
  ...overlappingBounds(
    ['minimumTasks', chosen.minimumTasks],
    ['maximumTasks', chosen.maximumTasks],
    'tasks',
  ),
  ...mistake(
    scales(chosen) && chosen.minimumTasks === 0,
    'minimumTasks',
    'without a task there is no CPU load that brings one back: keep one at least',
  ),
];

/** Tasks follow the CPU they use. */
export function scaling(
  scope: BlockScope,
  properties: EcsServiceProperties,
  cluster: Value,
  service: Resource,
): void {
  const target = scope.resource('ScalableTarget', 'AWS::ApplicationAutoScaling::ScalableTarget', {
    ServiceNamespace: 'ecs',
    ScalableDimension: 'ecs:service:DesiredCount',
    ResourceId: sub('service/${Cluster}/${Service}', {
      Cluster: cluster,
      Service: service.get('Name'),
    }),
    MinCapacity: properties.minimumTasks,
    MaxCapacity: properties.maximumTasks,
  });
  scope.resource('ScalingPolicy', 'AWS::ApplicationAutoScaling::ScalingPolicy', {
    PolicyName: `${scope.logicalId}-cpu`,
    PolicyType: 'TargetTrackingScaling',
    ScalingTargetId: target.ref,
    TargetTrackingScalingPolicyConfiguration: {
      PredefinedMetricSpecification: {
        PredefinedMetricType: 'ECSServiceAverageCPUUtilization',
      },
      TargetValue: properties.targetCpu,
      ScaleInCooldown: 300,
      ScaleOutCooldown: 60,
    },
  });
}
