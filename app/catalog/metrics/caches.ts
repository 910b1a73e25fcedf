import { sub } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { Metric, Observable } from '../traits/operations.ts';
import { lastingAbove, observable } from './metric.ts';

const BUSY_PERCENT = 90;

interface CacheShape {
  readonly engine: 'valkey' | 'redis' | 'memcached';
  readonly mode: 'serverless' | 'nodes';
  readonly nodes: number;
}

/** `cache`: what `Ref` gives, a serverless cache's name or the id of a group or cluster. */
export function cacheMetrics(cache: Value, { engine, mode, nodes }: CacheShape): Observable {
  if (mode === 'serverless') return serverlessMetrics(cache);
  if (engine === 'memcached') return memcachedMetrics(cache);
  // The nodes of a replication group are clusters of their own, numbered from 001.
  const numbers = Array.from({ length: nodes }, (_, index) => index + 1);
  return { metrics: numbers.flatMap((number) => nodeMetrics(cache, number)) };
}

/** Source: ElastiCache user guide, "Metrics for Valkey, Redis OSS and Memcached serverless caches". */
const serverlessMetrics = (cache: Value): Observable =>
  observable('AWS/ElastiCache', { clusterId: cache }, [
    {
      signal: 'saturation',
      label: 'Throttled commands',
      name: 'ThrottledCmds',
      statistic: 'Sum',
      alarm: lastingAbove(0),
    },
    {
      signal: 'saturation',
      label: 'Data (bytes)',
      name: 'BytesUsedForCache',
      statistic: 'Maximum',
    },
    {
      signal: 'latency',
      label: 'Time of a read (µs)',
      name: 'SuccessfulReadRequestLatency',
      statistic: 'p99',
    },
    {
      signal: 'traffic',
      label: 'Processing units',
      name: 'ElastiCacheProcessingUnits',
      statistic: 'Sum',
    },
  ]);

/** Source: ElastiCache user guide, "Metrics for Memcached". */
const memcachedMetrics = (cache: Value): Observable =>
  observable('AWS/ElastiCache', { CacheClusterId: cache }, [
    {
      signal: 'saturation',
      label: 'CPU (%)',
      name: 'CPUUtilization',
      statistic: 'Average',
      alarm: lastingAbove(BUSY_PERCENT),
    },
    { signal: 'saturation', label: 'Evictions', name: 'Evictions', statistic: 'Sum' },
    { signal: 'traffic', label: 'Connections', name: 'CurrConnections', statistic: 'Maximum' },
  ]);

/** Source: ElastiCache user guide, "Metrics for Valkey and Redis OSS". */
const nodeMetrics = (group: Value, number: number): readonly Metric[] =>
  observable(
    'AWS/ElastiCache',
    { CacheClusterId: sub(`\${Group}-${String(number).padStart(3, '0')}`, { Group: group }) },
    [
      {
        signal: 'saturation',
        label: `CPU of node ${number} (%)`,
        name: 'EngineCPUUtilization',
        statistic: 'Average',
        alarm: lastingAbove(BUSY_PERCENT),
      },
      {
        signal: 'saturation',
        label: `Memory of node ${number} (%)`,
        name: 'DatabaseMemoryUsagePercentage',
        statistic: 'Maximum',
        alarm: lastingAbove(BUSY_PERCENT),
      },
      {
        signal: 'traffic',
        label: `Connections of node ${number}`,
        name: 'CurrConnections',
        statistic: 'Maximum',
      },
    ],
  ).metrics;
