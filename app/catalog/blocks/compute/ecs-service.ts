import { defineBlock } from '../../define-block.ts';
import { ecsServiceProperties } from '../../fargate/properties.ts';
import { fargateService } from '../../fargate/service.ts';
import { taskDefinition } from '../../fargate/task.ts';
import { seatIn } from '../../network/seat.ts';

export const ecsService = defineBlock({
  type: 'ecs-service',
  label: 'ECS service',
  kind: 'ECS · Fargate',
  category: 'compute',
  icon: 'ecs',
  summary: 'Containers that are kept running, scaled and replaced, without servers to look after.',
  newName: 'service',
  services: ['Amazon ECS', 'AWS Fargate'],
  resourceTypes: [
    'AWS::ECS::Service',
    'AWS::ECS::TaskDefinition',
    'AWS::ECS::Cluster',
    'AWS::IAM::Role',
    'AWS::IAM::Policy',
    'AWS::Logs::LogGroup',
    'AWS::EC2::SecurityGroup',
    'AWS::ApplicationAutoScaling::ScalableTarget',
    'AWS::ApplicationAutoScaling::ScalingPolicy',
    'AWS::ServiceDiscovery::Service',
  ],
  properties: ecsServiceProperties,
  traits: {
    codeHost: true,
    callable: { over: 'network' },
    routable: { as: 'tasks' },
    networked: { tiers: ['public', 'private'], required: true },
    observable: true,
  },
  signals: ({ timeout, minimumTasks, maximumTasks, logRetentionDays }) => ({
    timeoutSeconds: timeout,
    redundancy: minimumTasks,
    scales: maximumTasks > minimumTasks,
    concurrencyLimit: maximumTasks,
    healthChecked: true,
    traced: false,
    encrypted: true,
    logRetentionDays,
  }),
  chips: ({ minimumTasks, maximumTasks }) => [
    minimumTasks === maximumTasks
      ? `${minimumTasks} tasks`
      : `${minimumTasks}–${maximumTasks} tasks`,
  ],
  compile: (properties, scope) => {
    const placement = seatIn(scope, 'private');
    if (!placement) return {};
    return fargateService(scope, properties, placement, taskDefinition(scope, properties));
  },
});
