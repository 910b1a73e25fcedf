import { z } from 'zod';
import { cacheCompilers } from '../../caches/compilers.ts';
import { CACHE_ENGINES } from '../../caches/engines.ts';
import { passwordLogin } from '../../caches/login.ts';
import { defineBlock } from '../../define-block.ts';
import { keyChoice, ownKey } from '../../encryption/own-key.ts';
import { field } from '../../fields.ts';
import { cacheMetrics } from '../../metrics/caches.ts';
import { mistake } from '../../mistake.ts';
import { seatIn } from '../../network/seat.ts';
import { networkDoor, securityGroup } from '../../network/security-group.ts';

const onNodes = { property: 'mode', in: ['nodes'] };

export const elasticache = defineBlock({
  type: 'elasticache',
  label: 'ElastiCache',
  kind: 'ElastiCache',
  category: 'data',
  icon: 'elasticache',
  summary: 'Keeps in memory what is read often: Valkey, Redis OSS or Memcached.',
  newName: 'cache',
  services: ['Amazon ElastiCache'],
  resourceTypes: [
    'AWS::ElastiCache::ServerlessCache',
    'AWS::ElastiCache::ReplicationGroup',
    'AWS::ElastiCache::CacheCluster',
    'AWS::ElastiCache::SubnetGroup',
    'AWS::ElastiCache::User',
    'AWS::ElastiCache::UserGroup',
    'AWS::SecretsManager::Secret',
    'AWS::EC2::SecurityGroup',
  ],
  properties: z.object({
    engine: field(z.enum(['valkey', 'redis', 'memcached']).default('valkey'), {
      label: 'Engine',
      help: 'Valkey is compatible with Redis OSS, and cheaper.',
      options: { valkey: 'Valkey', redis: 'Redis OSS', memcached: 'Memcached' },
    }),
    mode: field(z.enum(['serverless', 'nodes']).default('serverless'), {
      label: 'Capacity',
      help: 'Serverless scales by itself; nodes are cheaper for steady traffic.',
      options: { serverless: 'Serverless', nodes: 'Nodes' },
    }),
    maximumGigabytes: field(z.int().min(1).max(5000).default(5), {
      label: 'Data, at most',
      help: 'Bounds what its storage can cost; requests are paid for besides.',
      unit: 'GB',
      group: 'Capacity',
      when: { property: 'mode', in: ['serverless'] },
    }),
    nodeType: field(
      z
        .string()
        .regex(/^cache\.[a-z0-9]+\.[a-z0-9]+$/, 'a node type such as cache.t4g.small')
        .default('cache.t4g.small'),
      { label: 'Node type', help: 'Size of each node.', group: 'Capacity', when: onNodes },
    ),
    nodes: field(z.int().min(1).max(6).default(2), {
      label: 'Nodes',
      help: 'Two or more, in different zones: another takes over when one fails.',
      group: 'Capacity',
      when: onNodes,
    }),
    login: field(z.enum(['network', 'password']).default('network'), {
      label: 'Callers log in',
      help: 'Besides standing in a security group that is let in: with a password that is made and kept in Secrets Manager. Memcached has none.',
      group: 'Access',
      options: { network: 'By where they stand', password: 'With a password' },
      when: { property: 'engine', in: ['valkey', 'redis'] },
    }),
    key: keyChoice('a key of ElastiCache', {
      when: { property: 'engine', in: ['valkey', 'redis'] },
    }),
    snapshotDays: field(z.int().min(0).max(35).default(1), {
      label: 'Keep snapshots',
      help: '0: none. Memcached has none.',
      unit: 'days',
      group: 'Safety',
      when: { property: 'engine', in: ['valkey', 'redis'] },
    }),
  }),
  mistakes: ({ mode, nodeType }) =>
    mistake(
      mode === 'nodes' && UNFIT_NODES.test(nodeType),
      'nodeType',
      `${nodeType} won’t do: it is too old for TLS, or keeps data on disk. Choose one such as cache.r7g.large`,
    ),
  traits: {
    store: { access: 'network', kind: 'cache' },
    networked: { tiers: ['private', 'isolated'], required: true },
    observable: true,
  },
  signals: ({ engine, mode, nodes, snapshotDays }) => ({
    // What is cached can be read again from where it came.
    stateful: false,
    encrypted: true,
    // Memcached has no snapshots to turn on.
    ...(engine !== 'memcached' && { backedUp: snapshotDays > 0 }),
    redundancy: mode === 'serverless' ? 2 : nodes,
    scales: mode === 'serverless',
    public: false,
    encryptedInTransit: true,
    engine: { name: engine, version: CACHE_ENGINES[engine].version },
  }),
  chips: ({ engine, mode, nodes }) => [
    CACHE_ENGINES[engine].label,
    mode === 'serverless' ? 'serverless' : nodes === 1 ? '1 node' : `${nodes} nodes`,
  ],
  compile: (chosen, scope) => {
    const placement = seatIn(scope, 'isolated');
    if (!placement) return {};
    const group = securityGroup(scope, placement, 'cache');
    // Memcached has neither a password nor, on nodes, a key.
    const key = chosen.engine === 'memcached' ? undefined : ownKey(scope, chosen.key);
    const login =
      chosen.engine !== 'memcached' && chosen.login === 'password'
        ? passwordLogin(scope, chosen.engine, placement, key)
        : undefined;
    const { host, readerHost, reference } = cacheCompilers[chosen.mode](
      scope,
      { ...chosen, key, userGroup: login?.userGroup },
      placement,
      group,
    );
    const { port } = CACHE_ENGINES[chosen.engine];
    const lastPort = chosen.mode === 'serverless' ? port + READ_PORT_OFFSET : port;
    const door = networkDoor(group.ref, port, placement.vpcId, lastPort);
    const rest = [
      { suffix: 'PORT', value: String(port) },
      { suffix: 'TLS', value: 'true' },
      ...(login?.variables ?? []),
    ];
    return {
      store: {
        statements: () => login?.statements ?? [],
        variables: [{ suffix: 'HOST', value: host }, ...rest],
        ...(readerHost !== undefined && {
          readerVariables: [{ suffix: 'READER_HOST', value: readerHost }, ...rest],
        }),
        door,
      },
      networked: { securityGroup: group.ref, vpcId: placement.vpcId },
      observable: cacheMetrics(reference, chosen),
      reference,
    };
  },
});

/**
 * Old node types without TLS, and those that want data tiering. Source: ElastiCache user guide,
 * "In-transit encryption", conditions; "Data tiering".
 */
const UNFIT_NODES = /^cache\.(?:[tmc]1|m2|r6gd)\./;

/**
 * Serverless caches answer eventually consistent reads on the next port, and cluster clients
 * connect to it by themselves. Source: ElastiCache user guide, "Using Read Replicas in serverless
 * caches"; "Get started with Amazon ElastiCache for Valkey" on the AWS Database Blog.
 */
const READ_PORT_OFFSET = 1;
