import type { Observable } from '../traits/operations.ts';
import type { Resource } from '../traits/resource.ts';
import { ANY, lastingAbove, observable } from './metric.ts';

/** Source: DynamoDB developer guide, "DynamoDB metrics and dimensions". */
export const tableMetrics = (table: Resource): Observable =>
  observable('AWS/DynamoDB', { TableName: table.ref }, [
    {
      signal: 'saturation',
      label: 'Throttled reads',
      name: 'ReadThrottleEvents',
      statistic: 'Sum',
      alarm: lastingAbove(0),
    },
    {
      signal: 'saturation',
      label: 'Throttled writes',
      name: 'WriteThrottleEvents',
      statistic: 'Sum',
      alarm: lastingAbove(0),
    },
    {
      signal: 'errors',
      label: 'Failed reads (GetItem)',
      name: 'SystemErrors',
      dimensions: { Operation: 'GetItem' },
      statistic: 'Sum',
      alarm: ANY,
    },
    {
      signal: 'errors',
      label: 'Failed writes (PutItem)',
      name: 'SystemErrors',
      dimensions: { Operation: 'PutItem' },
      statistic: 'Sum',
      alarm: ANY,
    },
    {
      signal: 'latency',
      label: 'Time of a read (ms)',
      name: 'SuccessfulRequestLatency',
      dimensions: { Operation: 'GetItem' },
      statistic: 'p99',
    },
    {
      signal: 'traffic',
      label: 'Read units',
      name: 'ConsumedReadCapacityUnits',
      statistic: 'Sum',
    },
    {
      signal: 'traffic',
      label: 'Write units',
      name: 'ConsumedWriteCapacityUnits',
      statistic: 'Sum',
    },
  ]);
