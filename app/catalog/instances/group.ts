import type { ValueObject } from '../../cloudformation/template.ts';
import type { Suffix } from '../suffixes.ts';
import type { Placement } from '../traits/network.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

export interface GroupOptions {
  readonly minimumInstances: number;
  readonly maximumInstances: number;
  readonly placement: Placement;
  readonly template: Resource;
  /** Seconds a new instance needs before the next one may be replaced. */
  readonly startUpTime: number;
  /** What the group says besides. */
  readonly more?: ValueObject;
}

/**
 * Instances that are kept at their number, spread over the tier's zones. A new launch template, as a
 * new image brings one, replaces them in turn.
 */
export function instanceGroup(scope: BlockScope, suffix: Suffix, options: GroupOptions): Resource {
  const { minimumInstances, maximumInstances, placement, template, startUpTime } = options;
  return scope.resource(
    suffix,
    'AWS::AutoScaling::AutoScalingGroup',
    {
      // A count here would undo the scaling with every update of the stack.
      MinSize: String(minimumInstances),
      MaxSize: String(maximumInstances),
      VPCZoneIdentifier: placement.subnetIds,
      LaunchTemplate: {
        LaunchTemplateId: template.ref,
        Version: template.get('LatestVersionNumber'),
      },
      MetricsCollection: [{ Granularity: '1Minute' }],
      ...options.more,
    },
    {
      dependsOn: placement.connectivity,
      updatePolicy: {
        AutoScalingRollingUpdate: {
          MaxBatchSize: 1,
          // One fewer than there may be, or none could ever be replaced.
          MinInstancesInService: Math.min(minimumInstances, maximumInstances - 1),
          // Without signals, which need a way to CloudFormation, nothing but time tells.
          PauseTime: `PT${Math.min(startUpTime, LONGEST_PAUSE)}S`,
          SuspendProcesses: [
            'HealthCheck',
            'ReplaceUnhealthy',
            'AZRebalance',
            'AlarmNotification',
            'ScheduledActions',
          ],
        },
      },
    },
  );
}

/** Source: CloudFormation user guide, "UpdatePolicy attribute". */
const LONGEST_PAUSE = 3600;
