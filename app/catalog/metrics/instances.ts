import type { Value } from '../../cloudformation/template.ts';
import type { Observable } from '../traits/operations.ts';
import { ANY, lastingAbove, observable } from './metric.ts';

const BUSY_PERCENT = 85;

/** Source: EC2 user guide, "List the available CloudWatch metrics for your instances". */
export const instanceMetrics = (group: Value): Observable =>
  observable('AWS/EC2', { AutoScalingGroupName: group }, [
    {
      signal: 'saturation',
      label: 'CPU (%)',
      name: 'CPUUtilization',
      statistic: 'Average',
      alarm: lastingAbove(BUSY_PERCENT),
    },
    {
      signal: 'errors',
      label: 'Failed status checks',
      name: 'StatusCheckFailed',
      statistic: 'Maximum',
      alarm: ANY,
    },
    { signal: 'traffic', label: 'Bytes received', name: 'NetworkIn', statistic: 'Sum' },
  ]);
