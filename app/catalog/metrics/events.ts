import type { Value } from '../../cloudformation/template.ts';
import type { Observable } from '../traits/operations.ts';
import type { Resource } from '../traits/resource.ts';
import { ANY, observable } from './metric.ts';

// Source of all names: EventBridge user guide, "Monitoring Amazon EventBridge".

export const busMetrics = (busName: Value): Observable =>
  observable('AWS/Events', { EventBusName: busName }, [
    {
      signal: 'errors',
      label: 'Failed deliveries',
      name: 'FailedInvocations',
      statistic: 'Sum',
      alarm: ANY,
    },
    { signal: 'traffic', label: 'Events that fit a rule', name: 'MatchedEvents', statistic: 'Sum' },
    {
      signal: 'latency',
      label: 'Time to delivery (ms)',
      name: 'IngestionToInvocationSuccessLatency',
      statistic: 'Average',
    },
  ]);

export const ruleMetrics = (rule: Resource, busName: Value | undefined): Observable =>
  observable(
    'AWS/Events',
    {
      RuleName: rule.get('RuleName'),
      ...(busName !== undefined && { EventBusName: busName }),
    },
    [
      {
        signal: 'errors',
        label: 'Failed deliveries',
        name: 'FailedInvocations',
        statistic: 'Sum',
        alarm: ANY,
      },
      { signal: 'traffic', label: 'Events', name: 'TriggeredRules', statistic: 'Sum' },
    ],
  );

/** Source: EventBridge Scheduler user guide, "Monitoring with Amazon CloudWatch". */
export const scheduleMetrics = (group: Value): Observable =>
  observable('AWS/Scheduler', { ScheduleGroup: group }, [
    {
      signal: 'errors',
      label: 'Failed invocations',
      name: 'InvocationDroppedCount',
      statistic: 'Sum',
      alarm: ANY,
    },
    { signal: 'traffic', label: 'Invocations', name: 'InvocationAttemptCount', statistic: 'Sum' },
  ]);

/** Source: Kinesis Data Streams developer guide, "Monitor with CloudWatch". */
export const streamMetrics = (stream: Resource): Observable =>
  observable('AWS/Kinesis', { StreamName: stream.ref }, [
    {
      signal: 'errors',
      label: 'Writes refused',
      name: 'WriteProvisionedThroughputExceeded',
      statistic: 'Sum',
      alarm: ANY,
    },
    {
      signal: 'saturation',
      label: 'Reads refused',
      name: 'ReadProvisionedThroughputExceeded',
      statistic: 'Sum',
      alarm: ANY,
    },
    {
      signal: 'latency',
      label: 'Age of the last record read (ms)',
      name: 'GetRecords.IteratorAgeMilliseconds',
      statistic: 'Maximum',
    },
    { signal: 'traffic', label: 'Records put', name: 'IncomingRecords', statistic: 'Sum' },
  ]);

/** Source: Data Firehose developer guide, "Monitor with CloudWatch metrics". */
export const deliveryStreamMetrics = (stream: Resource): Observable =>
  observable('AWS/Firehose', { DeliveryStreamName: stream.ref }, [
    {
      signal: 'errors',
      label: 'Throttled records',
      name: 'ThrottledRecords',
      statistic: 'Sum',
      alarm: ANY,
    },
    {
      signal: 'latency',
      label: 'Age of the oldest record (s)',
      name: 'DeliveryToS3.DataFreshness',
      statistic: 'Maximum',
    },
    { signal: 'traffic', label: 'Records put', name: 'IncomingRecords', statistic: 'Sum' },
  ]);

/** Source: Step Functions developer guide, "Monitoring with CloudWatch". */
export const stateMachineMetrics = (machine: Resource): Observable =>
  observable('AWS/States', { StateMachineArn: machine.ref }, [
    {
      signal: 'errors',
      label: 'Failed executions',
      name: 'ExecutionsFailed',
      statistic: 'Sum',
      alarm: ANY,
    },
    {
      signal: 'errors',
      label: 'Executions that timed out',
      name: 'ExecutionsTimedOut',
      statistic: 'Sum',
      alarm: ANY,
    },
    { signal: 'latency', label: 'Duration (ms)', name: 'ExecutionTime', statistic: 'Average' },
    { signal: 'traffic', label: 'Executions', name: 'ExecutionsStarted', statistic: 'Sum' },
  ]);
