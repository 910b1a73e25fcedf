import type { Value } from '../../cloudformation/template.ts';
import type { Metric } from '../traits/operations.ts';

/** Source: RDS user guide, "Amazon CloudWatch instance-level metrics for Amazon RDS". */
export function databaseMetrics(
  dimension: 'DBInstanceIdentifier' | 'DBClusterIdentifier',
  id: Value,
): readonly Metric[] {
  const own = { namespace: 'AWS/RDS', dimensions: { [dimension]: id } };
  return [
    {
      ...own,
      signal: 'saturation',
      label: 'CPU',
      name: 'CPUUtilization',
      statistic: 'Average',
      alarm: { above: 80, periodSeconds: 300, periods: 3 },
    },
    {
      ...own,
      signal: 'traffic',
      label: 'Connections',
      name: 'DatabaseConnections',
      statistic: 'Maximum',
    },
    {
      ...own,
      signal: 'latency',
      label: 'Seconds a read of the disk takes',
      name: 'ReadLatency',
      statistic: 'Average',
    },
    {
      ...own,
      signal: 'latency',
      label: 'Seconds a write to the disk takes',
      name: 'WriteLatency',
      statistic: 'Average',
    },
  ];
}
