import type { Observable } from '../traits/operations.ts';
import type { Resource } from '../traits/resource.ts';
import { ANY, lastingAbove, observable } from './metric.ts';

/** A handful in five minutes may be one unlucky deployment. Own judgement. */
const SOME_FAILURES = 5;

/** Source: ELB user guide, "CloudWatch metrics for your Application Load Balancer". */
export const loadBalancerMetrics = (balancer: Resource): Observable =>
  observable('AWS/ApplicationELB', { LoadBalancer: balancer.get('LoadBalancerFullName') }, [
    {
      signal: 'errors',
      label: 'Errors of targets (5xx)',
      name: 'HTTPCode_Target_5XX_Count',
      statistic: 'Sum',
      alarm: lastingAbove(SOME_FAILURES),
    },
    {
      signal: 'errors',
      label: 'Errors of the load balancer (5xx)',
      name: 'HTTPCode_ELB_5XX_Count',
      statistic: 'Sum',
      alarm: lastingAbove(SOME_FAILURES),
    },
    {
      signal: 'saturation',
      label: 'Rejected connections',
      name: 'RejectedConnectionCount',
      statistic: 'Sum',
      alarm: lastingAbove(0),
    },
    {
      signal: 'latency',
      label: 'Time targets take (s)',
      name: 'TargetResponseTime',
      statistic: 'p99',
    },
    { signal: 'traffic', label: 'Requests', name: 'RequestCount', statistic: 'Sum' },
  ]);

/** Source: ELB user guide, "CloudWatch metrics for your Network Load Balancer". */
export const networkLoadBalancerMetrics = (balancer: Resource): Observable =>
  observable('AWS/NetworkELB', { LoadBalancer: balancer.get('LoadBalancerFullName') }, [
    {
      signal: 'errors',
      label: 'Resets by targets',
      name: 'TCP_Target_Reset_Count',
      statistic: 'Sum',
    },
    {
      signal: 'saturation',
      label: 'Ports it ran out of',
      name: 'PortAllocationErrorCount',
      statistic: 'Sum',
      alarm: ANY,
    },
    { signal: 'traffic', label: 'New connections', name: 'NewFlowCount', statistic: 'Sum' },
    { signal: 'traffic', label: 'Bytes', name: 'ProcessedBytes', statistic: 'Sum' },
  ]);
