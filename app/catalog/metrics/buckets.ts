import type { Observable } from '../traits/operations.ts';
import type { Resource } from '../traits/resource.ts';
import { lastingAbove, observable } from './metric.ts';

const DAY = 86_400;
const FILTER = 'entire-bucket';
/** The average of what is 0 or 1 for each request is the share of it. */
const FAILED_SHARE = 0.05;

/**
 * S3 tells once a day how much there is; requests it measures for money, so only for who watches.
 * Source: S3 user guide, "Metrics and dimensions".
 */
export function bucketMetrics(bucket: Resource): Observable {
  const requests = { FilterId: FILTER };
  let measured = false;
  return {
    ...observable('AWS/S3', { BucketName: bucket.ref }, [
      {
        signal: 'errors',
        label: 'Share of server errors (5xx)',
        name: '5xxErrors',
        dimensions: requests,
        statistic: 'Average',
        onDemand: true,
        alarm: lastingAbove(FAILED_SHARE),
      },
      {
        signal: 'latency',
        label: 'Time of a request (ms)',
        name: 'TotalRequestLatency',
        dimensions: requests,
        statistic: 'p99',
        onDemand: true,
      },
      {
        signal: 'traffic',
        label: 'Requests',
        name: 'AllRequests',
        dimensions: requests,
        statistic: 'Sum',
        onDemand: true,
      },
      {
        signal: 'saturation',
        label: 'Size (bytes)',
        name: 'BucketSizeBytes',
        dimensions: { StorageType: 'StandardStorage' },
        statistic: 'Average',
        everySeconds: DAY,
      },
      {
        signal: 'saturation',
        label: 'Objects',
        name: 'NumberOfObjects',
        dimensions: { StorageType: 'AllStorageTypes' },
        statistic: 'Average',
        everySeconds: DAY,
      },
    ]),
    prepare: () => {
      if (measured) return;
      measured = true;
      bucket.append('MetricsConfigurations', { Id: FILTER });
    },
  };
}
