import { pseudo } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { Metric } from '../traits/operations.ts';

/** Source: OpenSearch Service developer guide, "Monitoring cluster metrics" and "Recommended alarms". */
export function searchMetrics(domain: Value): readonly Metric[] {
  const own = {
    namespace: 'AWS/ES',
    dimensions: { DomainName: domain, ClientId: pseudo('AWS::AccountId') },
  };
  return [
    {
      ...own,
      signal: 'errors',
      label: 'Data is missing (red)',
      name: 'ClusterStatus.red',
      statistic: 'Maximum',
      alarm: { above: 0, periodSeconds: 60, periods: 1 },
    },
    { ...own, signal: 'traffic', label: 'Searches', name: 'SearchRate', statistic: 'Average' },
    {
      ...own,
      signal: 'latency',
      label: 'Milliseconds a search takes',
      name: 'SearchLatency',
      statistic: 'Average',
    },
    {
      ...own,
      signal: 'saturation',
      label: 'CPU',
      name: 'CPUUtilization',
      statistic: 'Maximum',
      alarm: { above: 80, periodSeconds: 900, periods: 3 },
    },
    {
      ...own,
      signal: 'saturation',
      label: 'Memory of the heap',
      name: 'JVMMemoryPressure',
      statistic: 'Maximum',
      alarm: { above: 95, periodSeconds: 60, periods: 3 },
    },
  ];
}
