import type { Builder } from '../tiny-designs.ts';
import { ENDS } from './connections.ts';
import { type GoldenCase, joined, one, place, variant } from './draw.ts';

const STORES = {
  ...ENDS,
  cluster: (build: Builder) => place(build, 'aurora-cluster', 'products', 'isolated'),
  proxy: (build: Builder) => {
    const { id } = place(build, 'aurora-cluster', 'products', 'isolated');
    return place(build, 'rds-proxy', 'pool', 'isolated', { kind: 'aurora-cluster', cluster: id });
  },
  files: (build: Builder) => place(build, 'efs-file-system', 'uploads', 'isolated'),
  lockedTable: (build: Builder) => {
    const { id } = place(build, 'kms-key', 'customer-data');
    return place(build, 'dynamodb-table', 'orders', undefined, { key: id });
  },
  lockedBucket: (build: Builder) => {
    const { id } = place(build, 'kms-key', 'customer-data');
    return place(build, 's3-bucket', 'models', undefined, { key: id });
  },
  nodes: (build: Builder) =>
    place(build, 'elasticache', 'sessions', 'isolated', { mode: 'nodes', login: 'password' }),
  searchDomain: (build: Builder) => place(build, 'opensearch-domain', 'catalog', 'isolated'),
  replicated: (build: Builder) =>
    place(build, 'rds-database', 'products', 'isolated', { replicas: 2 }),
};

export const dataCases: readonly GoldenCase[] = [
  variant('dynamodb-table-with-indexes', 'dynamodb-table', {
    sortKey: 'placedAt',
    sortKeyType: 'N',
    billing: 'provisioned',
    stream: 'NEW_IMAGE',
    timeToLive: 'expiresAt',
    indexes: [
      {
        name: 'by-customer',
        partitionKey: 'customer',
        sortKey: 'placedAt',
        sortKeyType: 'N',
        projection: 'INCLUDE',
        attributes: ['total'],
      },
    ],
  }),
  one('blocks/dynamodb-table-with-key', (build) => {
    const { id } = place(build, 'kms-key', 'customer-data');
    place(build, 'dynamodb-table', 'it', undefined, {
      key: id,
      sortKey: 'placedAt',
      localIndexes: [{ name: 'by-sum', sortKey: 'sum', sortKeyType: 'N', projection: 'KEYS_ONLY' }],
      tableClass: 'STANDARD_INFREQUENT_ACCESS',
      contributorInsights: true,
    });
  }),
  one('blocks/s3-bucket-with-key', (build) => {
    const { id } = place(build, 'kms-key', 'customer-data');
    const logs = place(build, 's3-bucket', 'logs', undefined, { onlyTls: false });
    place(build, 's3-bucket', 'it', undefined, {
      key: id,
      objectLock: 'GOVERNANCE',
      archive: 'GLACIER_IR',
      allowedOrigins: ['https://shop.example.com'],
      accessLogs: logs.id,
    });
  }),
  joined(STORES, 'reads', 'function', 'lockedTable'),
  joined(STORES, 'writes', 'function', 'lockedBucket'),
  joined(STORES, 'triggers', 'lockedTable', 'function'),
  one('blocks/elasticache-with-password', (build) => {
    const { id } = place(build, 'kms-key', 'customer-data');
    place(build, 'elasticache', 'it', 'isolated', { login: 'password', key: id });
  }),
  joined(STORES, 'reads', 'service', 'nodes'),
  variant('elasticache-on-nodes', 'elasticache', { mode: 'nodes' }, 'isolated'),
  variant(
    'elasticache-memcached-on-nodes',
    'elasticache',
    { mode: 'nodes', engine: 'memcached' },
    'isolated',
  ),
  variant('elasticache-redis', 'elasticache', { engine: 'redis' }, 'isolated'),
  variant('rds-database-mysql', 'rds-database', { engine: 'mysql', multiAz: true }, 'isolated'),
  variant('rds-database-oracle', 'rds-database', { engine: 'oracle' }, 'isolated'),
  variant(
    'rds-database-sql-server',
    'rds-database',
    { engine: 'sqlserver', multiAz: true, monitoringInterval: 60, insights: 'advanced' },
    'isolated',
  ),
  one('blocks/rds-database-with-replicas', (build) => {
    const { id } = place(build, 'kms-key', 'customer-data');
    place(build, 'rds-database', 'it', 'isolated', {
      replicas: 2,
      multiAz: true,
      key: id,
      iamUser: 'app',
      maintenanceWindow: 'sun:03:00-sun:04:00',
      backupWindow: '01:00-02:00',
    });
  }),
  one('blocks/aurora-cluster-provisioned', (build) => {
    const { id } = place(build, 'kms-key', 'customer-data');
    place(build, 'aurora-cluster', 'it', 'isolated', {
      engine: 'aurora-mysql',
      capacity: 'provisioned',
      readers: 2,
      key: id,
      dataApi: true,
      instanceClass: 'db.r6g.large',
      monitoringInterval: 30,
    });
  }),
  one('blocks/rds-proxy-by-password', (build) => {
    const { id } = place(build, 'rds-database', 'products', 'isolated', { engine: 'mysql' });
    place(build, 'rds-proxy', 'it', 'isolated', { database: id, login: 'password' });
  }),
  joined(STORES, 'reads', 'functionInside', 'cluster'),
  joined(STORES, 'reads-and-writes', 'service', 'cluster'),
  joined(STORES, 'reads-and-writes', 'functionInside', 'proxy'),
  joined(STORES, 'reads', 'service', 'replicated'),
  joined(STORES, 'reads', 'functionInside', 'files', { path: '/mnt/uploads' }),
  joined(STORES, 'reads-and-writes', 'service', 'files'),
  joined(STORES, 'reads', 'functionInside', 'searchDomain'),
  joined(STORES, 'reads-and-writes', 'service', 'searchDomain'),
  one('blocks/opensearch-domain-large', (build) => {
    const { id } = place(build, 'kms-key', 'customer-data');
    place(build, 'opensearch-domain', 'it', 'isolated', {
      nodesPerZone: 3,
      instanceType: 'm7g.large.search',
      dedicatedMasters: true,
      masterRole: 'arn:aws:iam::123456789012:role/search-admin',
      serviceLinkedRole: false,
      slowLogs: true,
      key: id,
    });
  }),
  variant(
    'opensearch-domain-small',
    'opensearch-domain',
    { zones: 1, errorLogs: false },
    'isolated',
  ),
  variant(
    'efs-file-system-that-goes',
    'efs-file-system',
    { keep: false, backups: false, infrequent: 'never', encrypted: false },
    'private',
  ),
  variant('rds-database-mariadb', 'rds-database', { engine: 'mariadb' }, 'isolated'),
  variant('s3-bucket-that-expires', 's3-bucket', {
    versioning: false,
    expireAfterDays: 30,
    intelligentTiering: true,
    keep: false,
  }),
];
