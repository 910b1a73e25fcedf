import type { Value, ValueObject } from '../../cloudformation/template.ts';
import { serviceMetrics } from '../metrics/services.ts';
import { networkDoor, securityGroup } from '../network/security-group.ts';
import type { Cluster } from '../traits/containers.ts';
import type { NetworkDoor, Placement } from '../traits/network.ts';
import type { Resource } from '../traits/resource.ts';
import type { Routable } from '../traits/routing.ts';
import type { BlockScope, Handles } from '../traits.ts';
import { clusterOf } from './cluster.ts';
import { discoveryOf, PORT_NAME } from './discovery.ts';
import type { EcsServiceProperties } from './properties.ts';
import { scales, scaling } from './scaling.ts';
import { CONTAINER, taskDefinition } from './task.ts';

export function containerService(
  scope: BlockScope,
  properties: EcsServiceProperties,
  placement: Placement,
): Handles {
  const task = taskDefinition(scope, 'TaskDefinition', {
    ...properties,
    onInstances: properties.capacity === 'ec2',
    container: container(properties),
  });
  const cluster = clusterOf(scope, properties.cluster, task.roleIds);
  const capacity = capacityOf(scope, properties, cluster);
  const group = securityGroup(scope, placement, 'tasks');
  const service = scope.resource(
    '',
    'AWS::ECS::Service',
    {
      Cluster: cluster.name,
      TaskDefinition: task.definition.ref,
      ...capacity.properties,
      // Where tasks are scaled, a count here would undo it with every update of the stack.
      ...(!scales(properties) && { DesiredCount: properties.minimumTasks }),
      AvailabilityZoneRebalancing: 'ENABLED',
      DeploymentConfiguration: {
        DeploymentCircuitBreaker: {
          Enable: properties.circuitBreaker,
          Rollback: properties.circuitBreaker,
        },
        MinimumHealthyPercent: 100,
        MaximumPercent: 200,
      },
      NetworkConfiguration: {
        AwsvpcConfiguration: {
          Subnets: placement.subnetIds,
          SecurityGroups: [group.ref],
          ...(properties.capacity !== 'ec2' && { AssignPublicIp: publicAddress(placement) }),
        },
      },
      // Left out, ECS would keep what was chosen before.
      EnableExecuteCommand: properties.execute,
      // Tasks are what is paid for: without the tags of their service nobody's costs could be told.
      PropagateTags: 'SERVICE',
    },
    { dependsOn: [...placement.connectivity, ...capacity.dependsOn] },
  );
  task.onFirstGrant(() => service.dependsOn(...task.codeHost.grantsIn));
  if (scales(properties)) scaling(scope, properties, cluster.name, service);
  const door = networkDoor(group.ref, properties.port, placement.vpcId);
  const { callable, client } = discoveryOf(scope, properties, { placement, service, task, door });
  return {
    codeHost: task.codeHost,
    imageHost: task.imageHost,
    networked: { securityGroup: group.ref, vpcId: placement.vpcId },
    callable,
    serviceConnect: client,
    routable: routableTasks(properties, service, task.definition, door),
    observable: serviceMetrics(cluster.name, service.get('Name')),
    deployable: {
      as: 'service',
      clusterName: cluster.name,
      serviceName: service.get('Name'),
      containerName: CONTAINER,
      passedRoles: task.roles,
    },
    reference: service.ref,
  };
}

/** Without a public address a task in a public subnet can't even pull its image. */
export const publicAddress = ({ tier }: Placement): string =>
  tier === 'public' ? 'ENABLED' : 'DISABLED';

/** How a container's own health is asked for. Source: ECS API reference, HealthCheck. */
function container({
  port,
  discovery,
  healthCheckCommand,
  healthCheckGrace,
}: EcsServiceProperties): ValueObject {
  return {
    PortMappings: [
      {
        ContainerPort: port,
        ...(discovery === 'service-connect' && { Name: PORT_NAME, AppProtocol: 'http' }),
      },
    ],
    ...(healthCheckCommand && {
      HealthCheck: {
        Command: ['CMD-SHELL', healthCheckCommand],
        Interval: 30,
        Timeout: 5,
        Retries: 3,
        StartPeriod: Math.min(healthCheckGrace, 300),
      },
    }),
  };
}

function capacityOf(
  scope: BlockScope,
  { capacity, architecture }: EcsServiceProperties,
  cluster: Cluster,
): { readonly properties: ValueObject; readonly dependsOn: readonly string[] } {
  if (capacity === 'fargate') return { properties: { LaunchType: 'FARGATE' }, dependsOn: [] };
  if (capacity === 'fargate-spot')
    return {
      properties: {
        CapacityProviderStrategy: [
          // One task keeps serving while Spot has nothing to give.
          { CapacityProvider: 'FARGATE', Base: 1, Weight: 0 },
          { CapacityProvider: 'FARGATE_SPOT', Weight: 1 },
        ],
      },
      dependsOn: cluster.withSpot(),
    };
  const { instances } = cluster;
  if (!instances) {
    scope.problem(
      `${scope.name} is to run on instances, and its cluster has none.`,
      'Choose an ECS cluster whose capacity is EC2 instances, or Fargate.',
    );
    return { properties: { LaunchType: 'FARGATE' }, dependsOn: [] };
  }
  if (instances.architecture !== architecture)
    scope.problem(
      `${scope.name} is built for ${architecture}, and the instances of its cluster are ${instances.architecture}.`,
      'Choose the same architecture for both.',
    );
  return {
    properties: {
      CapacityProviderStrategy: [{ CapacityProvider: instances.capacityProvider, Weight: 1 }],
    },
    dependsOn: [instances.association],
  };
}

function routableTasks(
  { healthCheckPath, healthCheckGrace }: EcsServiceProperties,
  service: Resource,
  definition: Resource,
  door: NetworkDoor,
): Routable {
  return {
    as: 'tasks',
    port: door.port,
    healthCheckPath,
    door,
    register: (targetGroup: Value, listenerRule) => {
      service.append('LoadBalancers', {
        ContainerName: CONTAINER,
        ContainerPort: door.port,
        TargetGroupArn: targetGroup,
      });
      service.set('HealthCheckGracePeriodSeconds', healthCheckGrace);
      // ECS refuses a target group no listener serves yet.
      service.dependsOn(listenerRule);
    },
    registerInLattice: (targetGroup, role, rule) => {
      definition.set('ContainerDefinitions.0.PortMappings.0.Name', PORT_NAME);
      service.append('VpcLatticeConfigurations', {
        PortName: PORT_NAME,
        RoleArn: role,
        TargetGroupArn: targetGroup,
      });
      service.dependsOn(rule);
    },
  };
}
