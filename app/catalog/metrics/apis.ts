import type { Observable } from '../traits/operations.ts';
import type { Resource } from '../traits/resource.ts';
import { lastingAbove, observable } from './metric.ts';

/** The average of what is 0 or 1 for each request is the share of it. */
const FAILED_SHARE = 0.05;

/** Source: API Gateway developer guide, "Monitor CloudWatch metrics for HTTP APIs". */
export const httpApiMetrics = (api: Resource): Observable =>
  observable('AWS/ApiGateway', { ApiId: api.ref }, [
    {
      signal: 'errors',
      label: 'Share of server errors (5xx)',
      name: '5xx',
      statistic: 'Average',
      alarm: { above: FAILED_SHARE, periodSeconds: 60, periods: 3 },
    },
    { signal: 'errors', label: 'Refused requests (4xx)', name: '4xx', statistic: 'Sum' },
    { signal: 'latency', label: 'Latency (ms)', name: 'Latency', statistic: 'p99' },
    { signal: 'traffic', label: 'Requests', name: 'Count', statistic: 'Sum' },
  ]);

/** Source: API Gateway developer guide, "Amazon API Gateway dimensions and metrics". */
export const restApiMetrics = (name: string, stage: string): Observable =>
  observable('AWS/ApiGateway', { ApiName: name, Stage: stage }, [
    {
      signal: 'errors',
      label: 'Share of server errors (5xx)',
      name: '5XXError',
      statistic: 'Average',
      alarm: { above: FAILED_SHARE, periodSeconds: 60, periods: 3 },
    },
    { signal: 'errors', label: 'Refused requests (4xx)', name: '4XXError', statistic: 'Sum' },
    { signal: 'latency', label: 'Latency (ms)', name: 'Latency', statistic: 'p99' },
    { signal: 'traffic', label: 'Requests', name: 'Count', statistic: 'Sum' },
  ]);

/** Source: API Gateway developer guide, "Monitor WebSocket API execution with CloudWatch metrics". */
export const webSocketApiMetrics = (api: Resource, stage: Resource): Observable =>
  observable('AWS/ApiGateway', { ApiId: api.ref, Stage: stage.ref }, [
    {
      signal: 'errors',
      label: 'Errors of what stands behind',
      name: 'IntegrationError',
      statistic: 'Sum',
      alarm: lastingAbove(5),
    },
    { signal: 'errors', label: 'Refused messages', name: 'ClientError', statistic: 'Sum' },
    { signal: 'latency', label: 'Latency (ms)', name: 'IntegrationLatency', statistic: 'p99' },
    { signal: 'traffic', label: 'Messages', name: 'MessageCount', statistic: 'Sum' },
    { signal: 'traffic', label: 'New connections', name: 'ConnectCount', statistic: 'Sum' },
  ]);
