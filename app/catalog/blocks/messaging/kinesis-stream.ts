import { z } from 'zod';
import { allow } from '../../../cloudformation/policy.ts';
import { defineBlock } from '../../define-block.ts';
import { keyChoice, ownKey, withKey } from '../../encryption/own-key.ts';
import { field } from '../../fields.ts';
import { streamMetrics } from '../../metrics/events.ts';
import { streamRecords } from '../../streams/records.ts';

export const kinesisStream = defineBlock({
  type: 'kinesis-stream',
  label: 'Kinesis stream',
  kind: 'Kinesis Data Streams',
  category: 'messaging',
  icon: 'kinesis',
  summary: 'Keeps records in their order for several readers, each at its own pace.',
  newName: 'stream',
  services: ['Amazon Kinesis', 'Amazon Kinesis Data Streams'],
  resourceTypes: ['AWS::Kinesis::Stream'],
  properties: z.object({
    mode: field(z.enum(['ON_DEMAND', 'PROVISIONED']).default('ON_DEMAND'), {
      label: 'Capacity',
      help: 'On demand grows with the load; shards are cheaper under a load that is known and steady.',
      group: 'Capacity',
      options: { ON_DEMAND: 'On-demand', PROVISIONED: 'Shards' },
    }),
    shards: field(z.int().min(1).max(10_000).default(1), {
      label: 'Shards',
      help: 'Each takes 1 MB or 1,000 records a second, and hands out 2 MB.',
      group: 'Capacity',
      when: { property: 'mode', in: ['PROVISIONED'] },
    }),
    retentionHours: field(z.int().min(24).max(8760).default(24), {
      label: 'Keep records',
      help: 'How long readers may fall behind, or read again.',
      unit: 'hours',
      group: 'Delivery',
    }),
    encrypted: field(z.boolean().default(true), {
      label: 'Encrypted',
      help: 'At rest, with the AWS managed key for Kinesis or a key of your own.',
      group: 'Safety',
      safe: true,
    }),
    key: keyChoice('the AWS managed key for Kinesis', {
      when: { property: 'encrypted', in: [true] },
    }),
  }),
  traits: {
    channel: { verb: 'puts' },
    inbox: true,
    eventSource: { events: 'records' },
    routable: { as: 'service:kinesis' },
    observable: true,
  },
  signals: ({ mode, encrypted }) => ({
    encrypted,
    scales: mode === 'ON_DEMAND',
    stateful: false,
  }),
  chips: ({ mode, shards }) =>
    mode === 'ON_DEMAND' ? [] : [shards === 1 ? '1 shard' : `${shards} shards`],
  compile: (chosen, scope) => {
    const key = chosen.encrypted ? ownKey(scope, chosen.key) : undefined;
    const stream = scope.resource(
      '',
      'AWS::Kinesis::Stream',
      {
        StreamModeDetails: { StreamMode: chosen.mode },
        ...(chosen.mode === 'PROVISIONED' && { ShardCount: chosen.shards }),
        RetentionPeriodHours: chosen.retentionHours,
        ...(chosen.encrypted && {
          StreamEncryption: { EncryptionType: 'KMS', KeyId: key?.arn ?? 'alias/aws/kinesis' },
        }),
      },
      { deletionPolicy: 'Delete' },
    );
    const arn = stream.get('Arn');
    const statements = withKey(
      [allow(['kinesis:PutRecord', 'kinesis:PutRecords'], arn)],
      key,
      'write',
    );
    const variables = [{ suffix: 'STREAM', value: stream.ref }];
    return {
      channel: { statements, variables },
      inbox: {
        arn,
        statements,
        target: {},
        scheduleTarget: { KinesisParameters: { PartitionKey: 'scheduled' } },
        pipeTarget: (recordId) => ({ KinesisStreamParameters: { PartitionKey: recordId } }),
      },
      eventSource: streamRecords(stream, key, variables),
      routable: { as: 'service', service: 'kinesis', arn, reference: stream.ref, statements },
      observable: streamMetrics(stream),
      reference: stream.ref,
    };
  },
});
