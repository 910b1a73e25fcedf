import { ecsTaskProperties } from '../../containers/properties.ts';
import { runnableTask } from '../../containers/run-task.ts';
import { defineBlock } from '../../define-block.ts';
import { seatIn } from '../../network/seat.ts';

export const ecsTask = defineBlock({
  type: 'ecs-task',
  label: 'ECS task',
  kind: 'ECS task · Fargate',
  category: 'compute',
  icon: 'ecs-task',
  summary: 'A container that is started when something happens, does its work and ends.',
  newName: 'task',
  services: ['Amazon ECS', 'AWS Fargate'],
  resourceTypes: [
    'AWS::ECS::TaskDefinition',
    'AWS::ECS::Cluster',
    'AWS::IAM::Role',
    'AWS::IAM::Policy',
    'AWS::Logs::LogGroup',
    'AWS::EC2::SecurityGroup',
  ],
  properties: ecsTaskProperties,
  traits: {
    codeHost: true,
    mounts: true,
    consumer: true,
    imageHost: true,
    networked: { tiers: ['public', 'private'], required: true },
  },
  signals: ({ tracing, logRetentionDays }) => ({
    encrypted: true,
    traced: tracing,
    logRetentionDays,
  }),
  chips: ({ cpu, memory }) => [`${cpu / 1024} vCPU`, `${memory} MiB`],
  compile: (properties, scope) => {
    const placement = seatIn(scope, 'private');
    return placement ? runnableTask(scope, properties, placement) : {};
  },
});
