import type { Observable } from '../traits/operations.ts';
import type { Resource } from '../traits/resource.ts';
import { ANY, lastingAbove, observable } from './metric.ts';

/** Close enough to its timeout that the next slow answer runs into it. */
const NEAR_TIMEOUT = 0.9;

/** Source: Lambda developer guide, "Types of metrics for Lambda functions". */
export const functionMetrics = (resource: Resource, timeoutSeconds: number): Observable =>
  observable('AWS/Lambda', { FunctionName: resource.ref }, [
    { signal: 'errors', label: 'Errors', name: 'Errors', statistic: 'Sum', alarm: ANY },
    {
      signal: 'latency',
      label: 'Duration (ms)',
      name: 'Duration',
      statistic: 'p99',
      alarm: lastingAbove(Math.round(timeoutSeconds * 1000 * NEAR_TIMEOUT)),
    },
    { signal: 'saturation', label: 'Throttles', name: 'Throttles', statistic: 'Sum', alarm: ANY },
    {
      signal: 'saturation',
      label: 'Runs at once',
      name: 'ConcurrentExecutions',
      statistic: 'Maximum',
    },
    { signal: 'traffic', label: 'Invocations', name: 'Invocations', statistic: 'Sum' },
  ]);
