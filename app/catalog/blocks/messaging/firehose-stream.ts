import { z } from 'zod';
import { allow } from '../../../cloudformation/policy.ts';
import { defineBlock } from '../../define-block.ts';
import { keyChoice, ownKey } from '../../encryption/own-key.ts';
import { field } from '../../fields.ts';
import { logRetention } from '../../logging/log-group.ts';
import { deliveryStreamMetrics } from '../../metrics/events.ts';
import { deliveryStream } from '../../streams/delivery-stream.ts';

export const firehoseStream = defineBlock({
  type: 'firehose-stream',
  label: 'Firehose stream',
  kind: 'Data Firehose',
  category: 'messaging',
  icon: 'firehose',
  summary:
    'Collects records and writes them into a bucket, many in one file. Brings a bucket of its own where none is connected.',
  newName: 'delivery',
  services: ['Amazon Data Firehose'],
  resourceTypes: [
    'AWS::KinesisFirehose::DeliveryStream',
    'AWS::IAM::Policy',
    'AWS::IAM::Role',
    'AWS::Logs::LogGroup',
    'AWS::Logs::LogStream',
    'AWS::S3::Bucket',
    'AWS::S3::BucketPolicy',
  ],
  properties: z.object({
    bufferSeconds: field(z.int().min(0).max(900).default(300), {
      label: 'Writes every',
      help: 'Or earlier, when so much has come together. Longer makes fewer, larger files.',
      unit: 'seconds',
      group: 'Delivery',
    }),
    bufferMebibytes: field(z.int().min(1).max(128).default(64), {
      label: 'Writes at',
      unit: 'MiB',
      group: 'Delivery',
    }),
    prefix: field(
      z
        .string()
        .max(512)
        .regex(/^(?!\/)[^\s]*$/, 'no spaces, and no / first')
        .default(''),
      {
        label: 'Prefix',
        help: 'Keys of the files start so; Firehose adds year, month, day and hour.',
        group: 'Delivery',
      },
    ),
    compression: field(z.enum(['GZIP', 'Snappy', 'ZIP', 'UNCOMPRESSED']).default('GZIP'), {
      label: 'Compression',
      group: 'Delivery',
      options: { GZIP: 'gzip', ZIP: 'zip', UNCOMPRESSED: 'None' },
    }),
    key: keyChoice('a key AWS owns, and in its own bucket a key of S3'),
    logRetentionDays: logRetention,
  }),
  traits: {
    channel: { verb: 'puts' },
    inbox: true,
    subscriber: true,
    deliverer: true,
    observable: true,
  },
  signals: ({ logRetentionDays }) => ({
    encrypted: true,
    scales: true,
    stateful: false,
    keepsFailures: true,
    logRetentionDays,
  }),
  compile: (chosen, scope) => {
    const { stream, readFrom, deliverer } = deliveryStream(scope, {
      ...chosen,
      key: ownKey(scope, chosen.key),
    });
    const arn = stream.get('Arn');
    const statements = [allow(['firehose:PutRecord', 'firehose:PutRecordBatch'], arn)];
    return {
      channel: { statements, variables: [{ suffix: 'DELIVERY_STREAM', value: stream.ref }] },
      inbox: { arn, statements, target: {}, pipeTarget: {}, readFrom },
      subscriber: {
        protocol: 'firehose',
        fifo: false,
        endpoint: arn,
        admit: () => {},
        // Source: SNS developer guide, "Prerequisites for subscribing Firehose delivery streams".
        statements: [
          allow(
            [
              'firehose:DescribeDeliveryStream',
              'firehose:ListTagsForDeliveryStream',
              'firehose:PutRecord',
              'firehose:PutRecordBatch',
            ],
            arn,
          ),
          allow(['firehose:ListDeliveryStreams'], '*'),
        ],
      },
      deliverer,
      observable: deliveryStreamMetrics(stream),
      reference: stream.ref,
    };
  },
});
