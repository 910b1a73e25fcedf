// A task definition that is run once whenever something happens, under the role of whoever starts it.
import { allow } from '../../cloudformation/policy.ts';
import type { ValueObject } from '../../cloudformation/template.ts';
import { securityGroup } from '../network/security-group.ts';
import type { Cluster } from '../traits/containers.ts';
import type { StartedConsumer } from '../traits/messaging.ts';
import type { Placement } from '../traits/network.ts';
import type { BlockScope, Handles } from '../traits.ts';
import { clusterOf } from './cluster.ts';
import type { EcsTaskProperties } from './properties.ts';
import { publicAddress } from './service.ts';
import { CONTAINER, type Task, taskDefinition } from './task.ts';

/** The variable in which a task finds what it was started for. */
export const EVENT_VARIABLE = 'EVENT';

export function runnableTask(
  scope: BlockScope,
  properties: EcsTaskProperties,
  placement: Placement,
): Handles {
  const { command } = properties;
  const task = taskDefinition(scope, '', {
    ...properties,
    onInstances: false,
    execute: false,
    container: command.length > 0 ? { Command: command } : {},
  });
  const cluster = clusterOf(scope, properties.cluster);
  const group = securityGroup(scope, placement, 'tasks');
  return {
    codeHost: task.codeHost,
    imageHost: task.imageHost,
    networked: { securityGroup: group.ref, vpcId: placement.vpcId },
    consumer: startedTask(task, cluster, {
      Subnets: placement.subnetIds,
      SecurityGroups: [group.ref],
      AssignPublicIp: publicAddress(placement),
    }),
    reference: task.definition.ref,
  };
}

function startedTask(task: Task, cluster: Cluster, network: ValueObject): StartedConsumer {
  const common = { TaskDefinitionArn: task.definition.ref, TaskCount: 1, LaunchType: 'FARGATE' };
  // EventBridge's rules spell the network in a way of their own.
  const inVpc = { ...common, NetworkConfiguration: { AwsvpcConfiguration: network } };
  return {
    as: 'task',
    arn: cluster.arn,
    statements: [
      {
        ...allow(['ecs:RunTask'], task.definition.ref),
        Condition: { ArnEquals: { 'ecs:cluster': cluster.arn } },
      },
      {
        ...allow(['iam:PassRole'], task.roles),
        Condition: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
      },
    ],
    target: {
      EcsParameters: { ...common, NetworkConfiguration: { AwsVpcConfiguration: network } },
    },
    scheduleTarget: { EcsParameters: inVpc },
    pipeTarget: { EcsTaskParameters: inVpc },
    pipeTargetWith: (event) => ({
      EcsTaskParameters: {
        ...inVpc,
        Overrides: {
          ContainerOverrides: [
            { Name: CONTAINER, Environment: [{ Name: EVENT_VARIABLE, Value: event }] },
          ],
        },
      },
    }),
  };
}
