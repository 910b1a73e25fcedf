import type { Observable } from '../traits/operations.ts';
import type { Resource } from '../traits/resource.ts';
import { ANY, observable } from './metric.ts';

/** Source: CloudWatch Logs user guide, "Monitoring usage with CloudWatch metrics". */
export const logGroupMetrics = (group: Resource): Observable =>
  observable('AWS/Logs', { LogGroupName: group.ref }, [
    {
      signal: 'errors',
      label: 'Events no destination took',
      name: 'DeliveryErrors',
      statistic: 'Sum',
      alarm: ANY,
    },
    { signal: 'traffic', label: 'Log events', name: 'IncomingLogEvents', statistic: 'Sum' },
    { signal: 'saturation', label: 'Bytes logged', name: 'IncomingBytes', statistic: 'Sum' },
  ]);
