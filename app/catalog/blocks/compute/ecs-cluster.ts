import { z } from 'zod';
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
  resourceTypes: ['AWS::ECS::Cluster'],
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
    // No capacity providers: Fargate needs none, and with them the first cluster of an account fails,
    // because ECS then uses the service-linked role it has only just made.
    const cluster = scope.resource('', 'AWS::ECS::Cluster', {
      ClusterSettings: [{ Name: 'containerInsights', Value: containerInsights }],
    });
    return { reference: cluster.ref };
  },
});
