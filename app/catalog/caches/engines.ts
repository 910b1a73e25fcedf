// Engines and the versions new caches get. Source: ElastiCache user guide, "Supported engines and
// versions", November 2026. Redis OSS 4 and 5 are out of standard support.
export const CACHE_ENGINES = {
  valkey: { label: 'Valkey', version: '8', nodeVersion: '8.0', port: 6379 },
  redis: { label: 'Redis OSS', version: '7', nodeVersion: '7.1', port: 6379 },
  memcached: { label: 'Memcached', version: '1.6', nodeVersion: '1.6.22', port: 11_211 },
} as const;
export type CacheEngine = keyof typeof CACHE_ENGINES;
