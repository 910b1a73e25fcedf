import type { Value } from '../../cloudformation/template.ts';
import { plainDescription } from '../descriptions.ts';
import { placedName } from '../network/placed-name.ts';
import type { Key } from '../traits/code.ts';
import type { Placement } from '../traits/network.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import { CACHE_ENGINES, type CacheEngine } from './engines.ts';

interface CacheProperties {
  readonly engine: CacheEngine;
  readonly maximumGigabytes: number;
  readonly nodeType: string;
  readonly nodes: number;
  readonly snapshotDays: number;
  readonly key: Key | undefined;
  readonly userGroup: Value | undefined;
}

interface Cache {
  readonly host: Value;
  /** Where copies answer reads, when there are any. */
  readonly readerHost?: Value;
  readonly reference: Value;
}

type CacheCompiler = (
  scope: BlockScope,
  properties: CacheProperties,
  placement: Placement,
  group: Resource,
) => Cache;

const serverless: CacheCompiler = (scope, properties, placement, group) => {
  const { engine, snapshotDays } = properties;
  const cache = scope.resource('', 'AWS::ElastiCache::ServerlessCache', {
    // Source: ElastiCache API reference, CreateServerlessCache.
    ServerlessCacheName: placedName(scope.logicalId, placement),
    Description: plainDescription(scope.name, scope.logicalId),
    Engine: engine,
    MajorEngineVersion: CACHE_ENGINES[engine].version,
    CacheUsageLimits: { DataStorage: { Maximum: properties.maximumGigabytes, Unit: 'GB' } },
    SubnetIds: placement.subnetIds,
    SecurityGroupIds: [group.ref],
    ...(properties.key && { KmsKeyId: properties.key.arn }),
    ...(properties.userGroup !== undefined && { UserGroupId: properties.userGroup }),
    ...(engine !== 'memcached' && snapshotDays > 0 && { SnapshotRetentionLimit: snapshotDays }),
  });
  return { host: cache.get('Endpoint.Address'), reference: cache.ref };
};

const onNodes: CacheCompiler = (scope, properties, placement, group) => {
  const subnets = scope.resource('SubnetGroup', 'AWS::ElastiCache::SubnetGroup', {
    Description: `Subnets of ${scope.logicalId}`,
    SubnetIds: placement.subnetIds,
  });
  return properties.engine === 'memcached'
    ? memcachedNodes(scope, properties, subnets, group)
    : replicatedNodes(scope, properties, subnets, group);
};

function replicatedNodes(
  scope: BlockScope,
  { engine, nodeType, nodes, snapshotDays, key, userGroup }: CacheProperties,
  subnets: Resource,
  group: Resource,
): Cache {
  const cache = scope.resource('', 'AWS::ElastiCache::ReplicationGroup', {
    ReplicationGroupDescription: plainDescription(scope.name, scope.logicalId),
    Engine: engine,
    EngineVersion: CACHE_ENGINES[engine].nodeVersion,
    CacheNodeType: nodeType,
    NumCacheClusters: nodes,
    AutomaticFailoverEnabled: nodes > 1,
    MultiAZEnabled: nodes > 1,
    AtRestEncryptionEnabled: true,
    ...(key && { KmsKeyId: key.arn }),
    TransitEncryptionEnabled: true,
    TransitEncryptionMode: 'required',
    CacheSubnetGroupName: subnets.ref,
    SecurityGroupIds: [group.ref],
    SnapshotRetentionLimit: snapshotDays,
    ...(userGroup !== undefined && { UserGroupIds: [userGroup] }),
  });
  return {
    host: cache.get('PrimaryEndPoint.Address'),
    ...(nodes > 1 && { readerHost: cache.get('ReaderEndPoint.Address') }),
    reference: cache.ref,
  };
}

function memcachedNodes(
  scope: BlockScope,
  { engine, nodeType, nodes }: CacheProperties,
  subnets: Resource,
  group: Resource,
): Cache {
  const cache = scope.resource('', 'AWS::ElastiCache::CacheCluster', {
    Engine: engine,
    EngineVersion: CACHE_ENGINES[engine].nodeVersion,
    CacheNodeType: nodeType,
    NumCacheNodes: nodes,
    AZMode: nodes > 1 ? 'cross-az' : 'single-az',
    TransitEncryptionEnabled: true,
    CacheSubnetGroupName: subnets.ref,
    VpcSecurityGroupIds: [group.ref],
  });
  return { host: cache.get('ConfigurationEndpoint.Address'), reference: cache.ref };
}

export const cacheCompilers = { serverless, nodes: onNodes } as const;
