// The cluster containers run in: one of the design's, or one of their own.
import type { Value } from '../../cloudformation/template.ts';
import type { Cluster } from '../traits/containers.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

export type ContainerInsights = 'enhanced' | 'enabled' | 'disabled';

export function clusterResource(
  scope: BlockScope,
  suffix: '' | 'Cluster',
  containerInsights: ContainerInsights,
): Resource {
  // No capacity providers: Fargate needs none, and with them the first cluster of an account fails,
  // because ECS then uses the service-linked role it has only just made.
  return scope.resource(suffix, 'AWS::ECS::Cluster', {
    ClusterSettings: [{ Name: 'containerInsights', Value: containerInsights }],
  });
}

/** A cluster to others: capacity providers are joined to it in one resource, by the first who asks. */
export function clusterHandle(
  scope: BlockScope,
  cluster: Resource,
  /** What capacity providers are joined after, so that ECS can use its new service-linked role. */
  after: readonly string[] = [],
): Omit<Cluster, 'instances'> & {
  join(provider: Value): string;
} {
  let association: Resource | undefined;
  const joined = new Set<string>();
  const join = (provider: Value): string => {
    association ??= scope.resource(
      'CapacityProviders',
      'AWS::ECS::ClusterCapacityProviderAssociations',
      { Cluster: cluster.ref, CapacityProviders: [], DefaultCapacityProviderStrategy: [] },
      { dependsOn: after },
    );
    const key = JSON.stringify(provider);
    if (!joined.has(key)) association.append('CapacityProviders', provider);
    joined.add(key);
    return association.logicalId;
  };
  return {
    name: cluster.ref,
    arn: cluster.get('Arn'),
    join,
    withSpot: () => [join('FARGATE'), join('FARGATE_SPOT')].slice(1),
  };
}

/**
 * The cluster a property chose; else a new one, whose capacity providers wait for the roles of its
 * tasks: in an account that had no cluster, ECS can't use its own role seconds after making it.
 */
export function clusterOf(
  scope: BlockScope,
  chosen: string | undefined,
  roles: readonly string[] = [],
): Cluster {
  const shared = chosen ? scope.referenced(chosen, 'ecs-cluster')?.cluster : undefined;
  if (shared) return shared;
  if (chosen)
    scope.problem(
      `${scope.name} runs in a cluster that isn't in the design any more.`,
      'Choose another cluster, or none: then it brings its own.',
    );
  return clusterHandle(scope, clusterResource(scope, 'Cluster', 'enabled'), roles);
}
