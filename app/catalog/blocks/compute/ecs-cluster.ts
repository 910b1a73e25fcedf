import { z } from 'zod';
import { clusterHandle, clusterResource } from '../../containers/cluster.ts';
import { clusterInstances } from '../../containers/instances.ts';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';
import { instanceType } from '../../instances/instance-types.ts';
import { overlappingBounds } from '../../mistake.ts';
import { seatIn } from '../../network/seat.ts';

const onInstances = { property: 'capacity', in: ['ec2'] };

export const ecsCluster = defineBlock({
  type: 'ecs-cluster',
  label: 'ECS cluster',
  kind: 'ECS cluster',
  category: 'compute',
  icon: 'ecs-cluster',
  summary:
    'A cluster several ECS services run in, with instances of its own or none. A service without one brings its own.',
  newName: 'cluster',
  services: ['Amazon ECS'],
  resourceTypes: [
    'AWS::ECS::Cluster',
    'AWS::ECS::CapacityProvider',
    'AWS::ECS::ClusterCapacityProviderAssociations',
    'AWS::AutoScaling::AutoScalingGroup',
    'AWS::EC2::LaunchTemplate',
    'AWS::EC2::SecurityGroup',
    'AWS::IAM::InstanceProfile',
    'AWS::IAM::Role',
  ],
  properties: z.object({
    capacity: field(z.enum(['fargate', 'ec2']).default('fargate'), {
      label: 'Capacity',
      help: 'Fargate needs no instances. Its own instances stand in the tier the cluster is placed in, and grow with the tasks of the services that choose them.',
      group: 'Capacity',
      options: { fargate: 'Fargate', ec2: 'EC2 instances' },
    }),
    instanceType: field(instanceType.default('t4g.medium'), {
      label: 'Instance type',
      help: 'Each task needs a network interface: small types have room for two or three.',
      group: 'Capacity',
      when: onInstances,
    }),
    // The image of ECS brings a disk of 30 GiB. Source: ECS developer guide, "ECS-optimized AMIs".
    volumeSize: field(z.int().min(30).max(16_384).default(30), {
      label: 'Disk',
      help: 'Encrypted, and gone with its instance. Images of containers take room there.',
      unit: 'GiB',
      group: 'Capacity',
      when: onInstances,
    }),
    minimumInstances: field(z.int().min(0).max(500).default(2), {
      label: 'Instances, at least',
      help: 'Two survive the loss of a zone.',
      group: 'Capacity',
      when: onInstances,
    }),
    maximumInstances: field(z.int().min(1).max(500).default(6), {
      label: 'Instances, at most',
      help: 'Bounds what the tasks of all its services can cost.',
      group: 'Capacity',
      when: onInstances,
    }),
    imdsV2: field(z.boolean().default(true), {
      label: 'IMDSv2 only',
      help: 'An instance hands out its credentials to requests with a session token only, which forged requests can’t get.',
      group: 'Safety',
      when: onInstances,
      safe: true,
    }),
    containerInsights: field(z.enum(['enhanced', 'enabled', 'disabled']).default('enabled'), {
      label: 'Container Insights',
      help: 'Metrics by service and task in CloudWatch; enhanced adds them by container.',
      group: 'Operation',
      options: { enhanced: 'Enhanced', enabled: 'On', disabled: 'Off' },
    }),
  }),
  mistakes: ({ capacity, minimumInstances, maximumInstances }) =>
    capacity === 'ec2'
      ? overlappingBounds(
          ['minimumInstances', minimumInstances],
          ['maximumInstances', maximumInstances],
          'instances',
        )
      : [],
  traits: { networked: { tiers: ['private', 'public'], required: false } },
  signals: ({ capacity, imdsV2, minimumInstances, maximumInstances }) =>
    capacity === 'ec2'
      ? {
          imdsV2Only: imdsV2,
          encrypted: true,
          redundancy: minimumInstances,
          scales: maximumInstances > minimumInstances,
        }
      : {},
  chips: ({ capacity, instanceType: type, minimumInstances, maximumInstances }) =>
    capacity === 'ec2' ? [type, `${minimumInstances}–${maximumInstances} instances`] : [],
  compile: (chosen, scope) => {
    const cluster = clusterResource(scope, '', chosen.containerInsights);
    const { join, ...handle } = clusterHandle(scope, cluster);
    const placement = chosen.capacity === 'ec2' ? seatIn(scope, 'private') : undefined;
    const instances = placement && clusterInstances(scope, chosen, placement, cluster.ref, join);
    return {
      cluster: { ...handle, ...(instances && { instances }) },
      reference: cluster.ref,
    };
  },
});
