import type { Observable } from '../traits/operations.ts';
import type { Resource } from '../traits/resource.ts';
import { lastingAbove, observable } from './metric.ts';

/** Source: VPC Lattice user guide, "CloudWatch metrics for Amazon VPC Lattice". */
export const latticeMetrics = (service: Resource): Observable =>
  observable('AWS/VpcLattice', { Service: service.get('Id') }, [
    {
      signal: 'errors',
      label: 'Server errors (5xx)',
      name: 'HTTPCode_5XX_Count',
      statistic: 'Sum',
      alarm: lastingAbove(5),
    },
    { signal: 'latency', label: 'Response time (ms)', name: 'RequestTime', statistic: 'p99' },
    { signal: 'traffic', label: 'Requests', name: 'TotalRequestCount', statistic: 'Sum' },
  ]);
