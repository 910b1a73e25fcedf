import type { Value } from '../../cloudformation/template.ts';
import type { Metric } from '../traits/operations.ts';

/** Source: RDS user guide, "Monitoring RDS Proxy metrics with Amazon CloudWatch". */
export function proxyMetrics(name: Value): readonly Metric[] {
  const own = { namespace: 'AWS/RDS', dimensions: { ProxyName: name } };
  return [
    {
      ...own,
      signal: 'traffic',
      label: 'Callers’ connections',
      name: 'ClientConnections',
      statistic: 'Maximum',
    },
    {
      ...own,
      signal: 'latency',
      label: 'Microseconds a caller waits for a connection',
      name: 'DatabaseConnectionsBorrowLatency',
      statistic: 'Average',
    },
    {
      ...own,
      signal: 'errors',
      label: 'Logins that failed',
      name: 'ClientConnectionsSetupFailedAuth',
      statistic: 'Sum',
      alarm: { above: 0, periodSeconds: 300, periods: 1 },
    },
    {
      ...own,
      signal: 'saturation',
      label: 'Connections to the database',
      name: 'DatabaseConnections',
      statistic: 'Maximum',
    },
  ];
}
