import { type GoldenCase, variant } from './draw.ts';

export const dataCases: readonly GoldenCase[] = [
  variant('dynamodb-table-with-indexes', 'dynamodb-table', {
    sortKey: 'placedAt',
    sortKeyType: 'N',
    billing: 'provisioned',
    stream: 'NEW_IMAGE',
    timeToLive: 'expiresAt',
    indexes: [
      { name: 'by-customer', partitionKey: 'customer', sortKey: 'placedAt', sortKeyType: 'N' },
    ],
  }),
  variant('elasticache-on-nodes', 'elasticache', { mode: 'nodes' }, 'isolated'),
  variant(
    'elasticache-memcached-on-nodes',
    'elasticache',
    { mode: 'nodes', engine: 'memcached' },
    'isolated',
  ),
  variant('elasticache-redis', 'elasticache', { engine: 'redis' }, 'isolated'),
  variant('rds-database-mysql', 'rds-database', { engine: 'mysql', multiAz: true }, 'isolated'),
  variant('rds-database-mariadb', 'rds-database', { engine: 'mariadb' }, 'isolated'),
  variant('s3-bucket-that-expires', 's3-bucket', {
    versioning: false,
    expireAfterDays: 30,
    intelligentTiering: true,
    keep: false,
  }),
];
