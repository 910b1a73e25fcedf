import type { Value } from '../../cloudformation/template.ts';
import type { Metric } from '../traits/operations.ts';

/** Source: EFS user guide, "CloudWatch metrics for Amazon EFS". */
export function fileSystemMetrics(id: Value): readonly Metric[] {
  const own = { namespace: 'AWS/EFS', dimensions: { FileSystemId: id } };
  return [
    {
      ...own,
      signal: 'traffic',
      label: 'Bytes read and written',
      name: 'TotalIOBytes',
      statistic: 'Sum',
    },
    { ...own, signal: 'traffic', label: 'Clients', name: 'ClientConnections', statistic: 'Sum' },
    {
      ...own,
      signal: 'saturation',
      label: 'Share of its throughput limit',
      name: 'PercentIOLimit',
      statistic: 'Maximum',
      alarm: { above: 90, periodSeconds: 300, periods: 3 },
    },
  ];
}
