import type { Value } from '../../cloudformation/template.ts';
import type { Observable } from '../traits/operations.ts';
import { lastingAbove, observable } from './metric.ts';

const BUSY_PERCENT = 85;

/** Source: ECS developer guide, "Amazon ECS CloudWatch metrics". */
export const serviceMetrics = (cluster: Value, service: Value): Observable =>
  observable('AWS/ECS', { ClusterName: cluster, ServiceName: service }, [
    {
      signal: 'saturation',
      label: 'CPU (%)',
      name: 'CPUUtilization',
      statistic: 'Average',
      alarm: lastingAbove(BUSY_PERCENT),
    },
    {
      signal: 'saturation',
      label: 'Memory (%)',
      name: 'MemoryUtilization',
      statistic: 'Average',
      alarm: lastingAbove(BUSY_PERCENT),
    },
  ]);
