// Raw resources that are what a curated block makes, type by type. Defaults are those of the
// CloudFormation template reference of each type.
import { ecsService } from '../../catalog/blocks/compute/ecs-service.ts';
import { lambdaFunction } from '../../catalog/blocks/compute/lambda-function.ts';
import { dynamodbTable } from '../../catalog/blocks/data/dynamodb-table.ts';
import { elasticache } from '../../catalog/blocks/data/elasticache.ts';
import { rdsDatabase } from '../../catalog/blocks/data/rds-database.ts';
import { s3Bucket } from '../../catalog/blocks/data/s3-bucket.ts';
import { eventRule } from '../../catalog/blocks/messaging/event-rule.ts';
import { kinesisStream } from '../../catalog/blocks/messaging/kinesis-stream.ts';
import { schedule } from '../../catalog/blocks/messaging/schedule.ts';
import { snsTopic } from '../../catalog/blocks/messaging/sns-topic.ts';
import { sqsQueue } from '../../catalog/blocks/messaging/sqs-queue.ts';
import { stateMachine } from '../../catalog/blocks/messaging/state-machine.ts';
import type { BlockDefinition } from '../../catalog/define-block.ts';
import type { Block } from '../../design/schema.ts';
import type { Json } from '../../json.ts';
import type { Reading } from './define-reading.ts';
import type { RawResource } from './raw-resource.ts';

const SECONDS_A_DAY = 86_400;

const always = (definition: BlockDefinition) => () => definition;

/** A property that is left out where its value is undefined. */
const said = (values: { readonly [name: string]: Json | undefined }): Block['properties'] =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** A literal, or CloudFormation's default where nothing stands; undefined where nobody can know. */
const numberOr = (raw: RawResource, path: string, absent: number): number | undefined =>
  raw.at(path) === undefined ? absent : raw.number(path);

const retentionDays = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : Math.max(1, Math.round(seconds / SECONDS_A_DAY));

const DATABASES: readonly (readonly [prefix: string, engine: string])[] = [
  ['postgres', 'postgres'],
  ['mysql', 'mysql'],
  ['mariadb', 'mariadb'],
  ['oracle', 'oracle'],
  ['sqlserver', 'sqlserver'],
];

export const readings: readonly Reading[] = [
  {
    type: 'AWS::SQS::Queue',
    as: always(sqsQueue),
    properties: (raw) =>
      said({
        fifo: raw.flag('FifoQueue', false, false),
        visibilityTimeout: numberOr(raw, 'VisibilityTimeout', 30),
        delay: numberOr(raw, 'DelaySeconds', 0),
        retentionDays: retentionDays(numberOr(raw, 'MessageRetentionPeriod', 4 * SECONDS_A_DAY)),
        deadLetterQueue: raw.at('RedrivePolicy') !== undefined,
        maximumReceives: raw.number('RedrivePolicy.maxReceiveCount'),
      }),
    writes: {
      visibilityTimeout: 'VisibilityTimeout',
      maximumReceives: 'RedrivePolicy.maxReceiveCount',
    },
  },
  {
    type: 'AWS::Lambda::Function',
    as: always(lambdaFunction),
    properties: (raw) =>
      said({
        timeout: numberOr(raw, 'Timeout', 3),
        memory: numberOr(raw, 'MemorySize', 128),
        reservedConcurrency: raw.number('ReservedConcurrentExecutions'),
        tracing:
          raw.at('TracingConfig.Mode') === undefined
            ? false
            : raw.text('TracingConfig.Mode') !== 'PassThrough',
        failureQueue: raw.at('DeadLetterConfig') !== undefined,
        recursionStops: raw.text('RecursiveLoop') !== 'Allow',
      }),
    writes: {
      timeout: 'Timeout',
      memory: 'MemorySize',
      reservedConcurrency: 'ReservedConcurrentExecutions',
    },
  },
  {
    type: 'AWS::DynamoDB::Table',
    as: always(dynamodbTable),
    properties: (raw) =>
      said({
        pointInTimeRecovery: raw.flag(
          'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
          false,
          true,
        ),
        deletionProtection: raw.flag('DeletionProtectionEnabled', false, true),
        billing: raw.text('BillingMode') === 'PAY_PER_REQUEST' ? 'on-demand' : 'provisioned',
        stream: raw.text('StreamSpecification.StreamViewType'),
      }),
    writes: {
      pointInTimeRecovery: 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
      deletionProtection: 'DeletionProtectionEnabled',
    },
  },
  {
    type: 'AWS::S3::Bucket',
    as: always(s3Bucket),
    properties: (raw) => ({
      versioning:
        raw.at('VersioningConfiguration') !== undefined &&
        raw.text('VersioningConfiguration.Status') !== 'Suspended',
    }),
  },
  {
    type: 'AWS::RDS::DBInstance',
    // Members of a cluster hold its data, not their own.
    as: (raw) => (raw.at('DBClusterIdentifier') === undefined ? rdsDatabase : undefined),
    properties: (raw) => {
      const engine = raw.text('Engine')?.toLowerCase() ?? '';
      return said({
        engine: DATABASES.find(([prefix]) => engine.startsWith(prefix))?.[1],
        engineVersion: raw.text('EngineVersion'),
        multiAz: raw.flag('MultiAZ', false, true),
        backupDays: numberOr(raw, 'BackupRetentionPeriod', 1),
      });
    },
    writes: { multiAz: 'MultiAZ', backupDays: 'BackupRetentionPeriod' },
  },
  {
    type: 'AWS::ElastiCache::ReplicationGroup',
    as: always(elasticache),
    properties: () => ({}),
  },
  {
    type: 'AWS::ECS::Service',
    as: always(ecsService),
    properties: (raw) => {
      const tasks = numberOr(raw, 'DesiredCount', 1) ?? 2;
      return said({
        minimumTasks: tasks,
        // A scalable target may stand elsewhere.
        maximumTasks: tasks + 1,
        circuitBreaker: raw.flag(
          'DeploymentConfiguration.DeploymentCircuitBreaker.Enable',
          false,
          true,
        ),
      });
    },
    writes: { minimumTasks: 'DesiredCount' },
  },
  {
    type: 'AWS::SNS::Topic',
    as: always(snsTopic),
    properties: (raw) => ({
      fifo: raw.flag('FifoTopic', false, false),
      encrypted: raw.at('KmsMasterKeyId') !== undefined,
    }),
  },
  {
    type: 'AWS::Kinesis::Stream',
    as: always(kinesisStream),
    properties: (raw) =>
      said({
        mode: raw.text('StreamModeDetails.StreamMode') ?? 'PROVISIONED',
        shards: raw.number('ShardCount'),
        encrypted: raw.at('StreamEncryption') !== undefined,
      }),
  },
  {
    type: 'AWS::StepFunctions::StateMachine',
    as: always(stateMachine),
    properties: (raw) =>
      said({
        kind: raw.text('StateMachineType') ?? 'STANDARD',
        tracing: raw.flag('TracingConfiguration.Enabled', false, true),
      }),
    writes: { tracing: 'TracingConfiguration.Enabled' },
  },
  { type: 'AWS::Events::Rule', as: always(eventRule), properties: () => ({}) },
  { type: 'AWS::Scheduler::Schedule', as: always(schedule), properties: () => ({}) },
];

/** Where a curated property stands in the first of these resources that has it: "RedrivePolicy.maxReceiveCount". */
export const writtenAt = (resourceTypes: readonly string[], property: string): string | undefined =>
  readings
    .filter(({ type }) => resourceTypes.includes(type))
    .map(({ writes }) => writes?.[property])
    .find((path) => path !== undefined);
