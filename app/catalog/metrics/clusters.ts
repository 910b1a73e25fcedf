import type { Value } from '../../cloudformation/template.ts';
import type { Observable } from '../traits/operations.ts';
import { lastingAbove, observable } from './metric.ts';

const BUSY_PERCENT = 90;

/** Source: Aurora user guide, "Amazon CloudWatch metrics for Amazon Aurora". */
export const clusterMetrics = (cluster: Value, serverless: boolean): Observable =>
  observable('AWS/RDS', { DBClusterIdentifier: cluster }, [
    serverless
      ? {
          signal: 'saturation',
          label: 'Share of its capacity units (%)',
          name: 'ACUUtilization',
          statistic: 'Maximum',
          alarm: lastingAbove(BUSY_PERCENT),
        }
      : {
          signal: 'saturation',
          label: 'CPU (%)',
          name: 'CPUUtilization',
          statistic: 'Average',
          alarm: lastingAbove(BUSY_PERCENT),
        },
    {
      signal: 'latency',
      label: 'Time of a select (ms)',
      name: 'SelectLatency',
      statistic: 'Average',
    },
    {
      signal: 'latency',
      label: 'Time of a commit (ms)',
      name: 'CommitLatency',
      statistic: 'Average',
    },
    {
      signal: 'traffic',
      label: 'Connections',
      name: 'DatabaseConnections',
      statistic: 'Maximum',
    },
  ]);

/** Source: RDS user guide, "Monitoring RDS Proxy metrics with Amazon CloudWatch". */
export const proxyMetrics = (proxy: Value): Observable =>
  observable('AWS/RDS', { ProxyName: proxy }, [
    {
      signal: 'saturation',
      label: 'Connections to the database',
      name: 'DatabaseConnections',
      statistic: 'Maximum',
    },
    {
      signal: 'errors',
      label: 'Logins that failed',
      name: 'ClientConnectionsSetupFailedAuth',
      statistic: 'Sum',
      alarm: lastingAbove(0),
    },
    {
      signal: 'latency',
      label: 'Wait for a connection (µs)',
      name: 'DatabaseConnectionsBorrowLatency',
      statistic: 'Average',
    },
    {
      signal: 'traffic',
      label: 'Connections of callers',
      name: 'ClientConnections',
      statistic: 'Maximum',
    },
  ]);
