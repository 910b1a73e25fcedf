import type { Observable } from '../traits/operations.ts';
import type { Resource } from '../traits/resource.ts';
import { observable } from './metric.ts';

const DAY = 86_400;

/** What S3 measures without being paid for it. Source: S3 user guide, "Metrics and dimensions". */
export const bucketMetrics = (bucket: Resource): Observable =>
  observable('AWS/S3', { BucketName: bucket.ref }, [
    {
      signal: 'saturation',
      label: 'Size (bytes)',
      name: 'BucketSizeBytes',
      dimensions: { StorageType: 'StandardStorage' },
      statistic: 'Average',
      everySeconds: DAY,
    },
    {
      signal: 'traffic',
      label: 'Objects',
      name: 'NumberOfObjects',
      dimensions: { StorageType: 'AllStorageTypes' },
      statistic: 'Average',
      everySeconds: DAY,
    },
  ]);
