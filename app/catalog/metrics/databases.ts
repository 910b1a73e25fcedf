import type { Value } from '../../cloudformation/template.ts';
import type { Observable } from '../traits/operations.ts';
import { lastingAbove, lastingBelow, observable } from './metric.ts';

const GIBIBYTE = 1024 ** 3;
/** Of its storage: time to act before it is full and the database stops. */
const LITTLE_STORAGE = 0.1;
const BUSY_PERCENT = 90;
/** Seconds. */
const SLOW_DISK = 0.02;

/** Source: RDS user guide, "Amazon CloudWatch instance-level metrics for Amazon RDS". */
export const databaseMetrics = (instance: Value, storageGibibytes: number): Observable =>
  observable('AWS/RDS', { DBInstanceIdentifier: instance }, [
    {
      signal: 'saturation',
      label: 'CPU (%)',
      name: 'CPUUtilization',
      statistic: 'Average',
      alarm: lastingAbove(BUSY_PERCENT),
    },
    {
      signal: 'saturation',
      label: 'Free storage (bytes)',
      name: 'FreeStorageSpace',
      statistic: 'Minimum',
      alarm: lastingBelow(Math.round(storageGibibytes * GIBIBYTE * LITTLE_STORAGE)),
    },
    {
      signal: 'latency',
      label: 'Time of a read (s)',
      name: 'ReadLatency',
      statistic: 'Average',
      alarm: lastingAbove(SLOW_DISK),
    },
    {
      signal: 'latency',
      label: 'Time of a write (s)',
      name: 'WriteLatency',
      statistic: 'Average',
      alarm: lastingAbove(SLOW_DISK),
    },
    {
      signal: 'traffic',
      label: 'Connections',
      name: 'DatabaseConnections',
      statistic: 'Maximum',
    },
  ]);
