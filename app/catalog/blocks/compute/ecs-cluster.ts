import { z } from 'zod';
import { clusterHandle, clusterResource } from '../../containers/cluster.ts';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';

export const ecsCluster = defineBlock({
  type: 'ecs-cluster',
  label: 'ECS cluster',
  kind: 'ECS cluster',
  category: 'compute',
  icon: 'ecs-cluster',
  summary: 'A cluster several ECS services run in. A service without one brings its own.',
  newName: 'cluster',
  services: ['Amazon ECS'],
  resourceTypes: ['AWS::ECS::Cluster', 'AWS::ECS::ClusterCapacityProviderAssociations'],
  properties: z.object({
    containerInsights: field(z.enum(['enhanced', 'enabled', 'disabled']).default('enabled'), {
      label: 'Container Insights',
      help: 'Metrics by service and task in CloudWatch; enhanced adds them by container.',
      group: 'Operation',
      options: { enhanced: 'Enhanced', enabled: 'On', disabled: 'Off' },
    }),
  }),
  traits: {},
  compile: ({ containerInsights }, scope) => {
    const cluster = clusterResource(scope, '', containerInsights);
    return { cluster: clusterHandle(scope, cluster), reference: cluster.ref };
  },
});
