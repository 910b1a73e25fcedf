import { sub } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import { serviceMetrics } from '../metrics/services.ts';
import { DNS_LABEL_LENGTH } from '../network/namespace.ts';
import { networkDoor, securityGroup } from '../network/security-group.ts';
import type { Callable } from '../traits/code.ts';
import type { NetworkDoor, Placement } from '../traits/network.ts';
import type { Resource } from '../traits/resource.ts';
import type { Routable } from '../traits/routing.ts';
import type { BlockScope, Handles } from '../traits.ts';
import type { EcsServiceProperties } from './properties.ts';
import { CONTAINER, type Task } from './task.ts';

export function fargateService(
  scope: BlockScope,
  properties: EcsServiceProperties,
  placement: Placement,
  task: Task,
): Handles {
  const cluster = clusterOf(scope, properties.cluster);
  const group = securityGroup(scope, placement, 'tasks');
  const service = scope.resource(
    '',
    'AWS::ECS::Service',
    {
      Cluster: cluster,
      TaskDefinition: task.definition.ref,
      LaunchType: 'FARGATE',
      // Where tasks are scaled, a count here would undo it with every update of the stack.
      ...(!scales(properties) && { DesiredCount: properties.minimumTasks }),
      AvailabilityZoneRebalancing: 'ENABLED',
      DeploymentConfiguration: {
        DeploymentCircuitBreaker: { Enable: true, Rollback: true },
        MinimumHealthyPercent: 100,
        MaximumPercent: 200,
      },
      NetworkConfiguration: {
        AwsvpcConfiguration: {
          Subnets: placement.subnetIds,
          SecurityGroups: [group.ref],
          // Without a public address a task in a public subnet can't even pull its image.
          AssignPublicIp: placement.tier === 'public' ? 'ENABLED' : 'DISABLED',
        },
      },
      // Left out, ECS would keep what was chosen before.
      EnableExecuteCommand: properties.execute,
      // Tasks are what is paid for: without the tags of their service nobody's costs could be told.
      PropagateTags: 'SERVICE',
    },
    { dependsOn: placement.connectivity },
  );
  task.onFirstGrant(() => service.dependsOn(...task.codeHost.grantsIn));
  if (scales(properties)) scaling(scope, properties, cluster, service);
  if (scales(properties) && properties.minimumTasks === 0)
    scope.problem(
      `${scope.name} may be scaled in to no task at all, and without a task there is no CPU load that brings one back.`,
      'Keep at least one task.',
    );
  const door = networkDoor(group.ref, properties.port, placement.vpcId);
  return {
    codeHost: task.codeHost,
    networked: { securityGroup: group.ref, vpcId: placement.vpcId },
    callable: callableTasks(scope, placement, service, door),
    routable: routableTasks(properties, service, door),
    observable: serviceMetrics(cluster, service.get('Name')),
    reference: service.ref,
  };
}

function clusterOf(scope: BlockScope, chosen: string | undefined): Value {
  const shared = chosen ? scope.referenced(chosen, 'ecs-cluster')?.reference : undefined;
  if (shared !== undefined) return shared;
  if (chosen)
    scope.problem(
      `${scope.name} runs in a cluster that isn't in the design any more.`,
      'Choose another cluster, or none: then it brings its own.',
    );
  return scope.resource('Cluster', 'AWS::ECS::Cluster', {
    ClusterSettings: [{ Name: 'containerInsights', Value: 'enabled' }],
  }).ref;
}

const scales = ({ minimumTasks, maximumTasks }: EcsServiceProperties): boolean =>
  maximumTasks > minimumTasks;

function scaling(
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

/** Other code finds the tasks by a DNS name in the VPC, whatever it runs on. */
function callableTasks(
  scope: BlockScope,
  placement: Placement,
  service: Resource,
  door: NetworkDoor,
): Callable {
  const host = scope.logicalId.toLowerCase().slice(0, DNS_LABEL_LENGTH);
  let exposed = false;
  return {
    statements: [],
    variables: [
      { suffix: 'URL', value: `http://${host}.${placement.network.domain}:${door.port}` },
    ],
    door,
    expose: () => {
      if (exposed) return;
      exposed = true;
      const discovery = scope.resource('ServiceDiscovery', 'AWS::ServiceDiscovery::Service', {
        Name: host,
        NamespaceId: placement.network.namespace(),
        DnsConfig: { RoutingPolicy: 'MULTIVALUE', DnsRecords: [{ Type: 'A', TTL: 10 }] },
        // ECS reports the health of its tasks by this.
        HealthCheckCustomConfig: { FailureThreshold: 1 },
      });
      service.set('ServiceRegistries', [{ RegistryArn: discovery.get('Arn') }]);
    },
  };
}

function routableTasks(
  { healthCheckPath, healthCheckGrace }: EcsServiceProperties,
  service: Resource,
  door: NetworkDoor,
): Routable {
  return {
    as: 'tasks',
    port: door.port,
    healthCheckPath,
    door,
    register: (targetGroup, listenerRule) => {
      service.append('LoadBalancers', {
        ContainerName: CONTAINER,
        ContainerPort: door.port,
        TargetGroupArn: targetGroup,
      });
      service.set('HealthCheckGracePeriodSeconds', healthCheckGrace);
      // ECS refuses a target group no listener serves yet.
      service.dependsOn(listenerRule);
    },
  };
}
