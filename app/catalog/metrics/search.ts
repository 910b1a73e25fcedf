import { pseudo } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { Observable } from '../traits/operations.ts';
import { lastingAbove, observable } from './metric.ts';

const BUSY_PERCENT = 80;
const HEAP_PERCENT = 95;

/** Source: OpenSearch Service developer guide, "Recommended CloudWatch alarms". */
export const searchMetrics = (domain: Value): Observable =>
  observable('AWS/ES', { DomainName: domain, ClientId: pseudo('AWS::AccountId') }, [
    {
      signal: 'saturation',
      label: 'CPU (%)',
      name: 'CPUUtilization',
      statistic: 'Maximum',
      alarm: lastingAbove(BUSY_PERCENT),
    },
    {
      signal: 'saturation',
      label: 'Memory of the heap (%)',
      name: 'JVMMemoryPressure',
      statistic: 'Maximum',
      alarm: lastingAbove(HEAP_PERCENT),
    },
    {
      signal: 'errors',
      label: 'Data is missing (red)',
      name: 'ClusterStatus.red',
      statistic: 'Maximum',
      alarm: { above: 0, periodSeconds: 60, periods: 1 },
    },
    {
      signal: 'latency',
      label: 'Time of a search (ms)',
      name: 'SearchLatency',
      statistic: 'Average',
    },
    { signal: 'traffic', label: 'Searches', name: 'SearchRate', statistic: 'Average' },
  ]);
