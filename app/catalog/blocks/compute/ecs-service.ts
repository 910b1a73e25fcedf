import { ecsServiceProperties } from '../../containers/properties.ts';
import { serviceMistakes } from '../../containers/scaling.ts';
import { containerService } from '../../containers/service.ts';
import { defineBlock } from '../../define-block.ts';
import { seatIn } from '../../network/seat.ts';

export const ecsService = defineBlock({
  type: 'ecs-service',
  label: 'ECS service',
  kind: 'ECS',
  category: 'compute',
  icon: 'ecs',
  summary:
    'Containers that are kept running, scaled and replaced, on Fargate or on the instances of a cluster.',
  newName: 'service',
  services: ['Amazon ECS', 'AWS Fargate'],
  resourceTypes: [
    'AWS::ECS::Service',
    'AWS::ECS::TaskDefinition',
    'AWS::ECS::Cluster',
    'AWS::ECS::ClusterCapacityProviderAssociations',
    'AWS::IAM::Role',
    'AWS::IAM::Policy',
    'AWS::Logs::LogGroup',
    'AWS::EC2::SecurityGroup',
    'AWS::ApplicationAutoScaling::ScalableTarget',
    'AWS::ApplicationAutoScaling::ScalingPolicy',
    'AWS::ServiceDiscovery::Service',
  ],
  properties: ecsServiceProperties,
  mistakes: serviceMistakes,
  traits: {
    codeHost: true,
    mounts: true,
    callable: { over: 'network' },
    routable: { as: 'tasks' },
    networked: { tiers: ['public', 'private'], required: true },
    observable: true,
    imageHost: true,
    deployable: true,
  },
  signals: (chosen) => ({
    timeoutSeconds: chosen.timeout,
    redundancy: chosen.minimumTasks,
    scales: chosen.maximumTasks > chosen.minimumTasks,
    concurrencyLimit: chosen.maximumTasks,
    // Load balancers ask besides.
    healthChecked: chosen.healthCheckCommand !== '',
    traced: chosen.tracing,
    encrypted: true,
    deploymentCircuitBreaker: chosen.circuitBreaker,
    logRetentionDays: chosen.logRetentionDays,
  }),
  chips: ({ minimumTasks, maximumTasks }) => [
    minimumTasks === maximumTasks
      ? `${minimumTasks} tasks`
      : `${minimumTasks}–${maximumTasks} tasks`,
  ],
  compile: (properties, scope) => {
    const placement = seatIn(scope, 'private');
    return placement ? containerService(scope, properties, placement) : {};
  },
});
