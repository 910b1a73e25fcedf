import type { Value } from '../../cloudformation/template.ts';
import type { Observable } from '../traits/operations.ts';
import { lastingAbove, observable } from './metric.ts';

const BUSY_PERCENT = 90;

/** Source: EFS user guide, "CloudWatch metrics for Amazon EFS". */
export const fileSystemMetrics = (fileSystem: Value): Observable =>
  observable('AWS/EFS', { FileSystemId: fileSystem }, [
    {
      signal: 'saturation',
      label: 'Share of its limit (%)',
      name: 'PercentIOLimit',
      statistic: 'Maximum',
      alarm: lastingAbove(BUSY_PERCENT),
    },
    {
      signal: 'traffic',
      label: 'Read and written (bytes)',
      name: 'TotalIOBytes',
      statistic: 'Sum',
    },
    { signal: 'traffic', label: 'Clients', name: 'ClientConnections', statistic: 'Sum' },
  ]);
