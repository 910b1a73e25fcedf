import { sub } from '../../cloudformation/intrinsics.ts';
import { allow } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';
import { grants } from '../identity/grants.ts';
import { role } from '../identity/role.ts';
import { logGroup } from '../logging/log-group.ts';
import type { Key } from '../traits/code.ts';
import type { Deliverer, Inbox } from '../traits/messaging.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import { ownBucket } from './own-bucket.ts';

interface DeliveryStream {
  readonly stream: Resource;
  readonly readFrom: NonNullable<Inbox['readFrom']>;
  readonly deliverer: Deliverer;
}

const DESTINATION = 'ExtendedS3DestinationConfiguration';

/** A stream whose source and destination are what is connected, or its own where nothing is. */
export function deliveryStream(
  scope: BlockScope,
  chosen: {
    readonly bufferSeconds: number;
    readonly bufferMebibytes: number;
    readonly prefix: string;
    readonly compression: string;
    readonly logRetentionDays: number;
    readonly key: Key | undefined;
  },
): DeliveryStream {
  const logs = logGroup(scope, 'Logs', chosen.logRetentionDays);
  const logStream = scope.resource('LogStream', 'AWS::Logs::LogStream', {
    LogGroupName: logs.ref,
    LogStreamName: 'delivery',
  });
  const own = role(scope, 'Role', 'firehose.amazonaws.com', {
    statements: [allow(['logs:PutLogEvents'], logs.get('Arn'))],
  });
  const { grant, grantsIn } = grants(scope, own);
  const stream = scope.resource(
    '',
    'AWS::KinesisFirehose::DeliveryStream',
    {
      [DESTINATION]: {
        RoleARN: own.get('Arn'),
        Prefix: chosen.prefix,
        ErrorOutputPrefix: `${chosen.prefix}failed/!{firehose:error-output-type}/`,
        BufferingHints: {
          IntervalInSeconds: chosen.bufferSeconds,
          SizeInMBs: chosen.bufferMebibytes,
        },
        CompressionFormat: chosen.compression,
        CloudWatchLoggingOptions: {
          Enabled: true,
          LogGroupName: logs.ref,
          LogStreamName: logStream.ref,
        },
      },
    },
    // Firehose tries its role when it starts.
    { dependsOn: grantsIn },
  );
  let source: Value | undefined;
  let destination: Value | undefined;
  const writeTo = (bucketArn: Value): void => {
    destination = bucketArn;
    stream.set(`${DESTINATION}.BucketARN`, bucketArn);
    // Source: Data Firehose developer guide, "Grant Firehose access to an Amazon S3 destination".
    grant(
      allow(['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'], bucketArn),
    );
    grant(
      allow(
        ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
        sub('${Bucket}/*', { Bucket: bucketArn }),
      ),
    );
  };
  scope.onceConnected(() => {
    if (destination === undefined) {
      writeTo(ownBucket(scope, chosen.key).get('Arn'));
      for (const statement of chosen.key?.statements('write') ?? []) grant(statement);
    }
    stream.set('DeliveryStreamType', source === undefined ? 'DirectPut' : 'KinesisStreamAsSource');
    if (source === undefined)
      // What another stream hands over is encrypted there. Firehose gets the right to use a key by a
      // grant, when it is made. Source: Data Firehose developer guide, "Server-side encryption".
      stream.set(
        'DeliveryStreamEncryptionConfigurationInput',
        chosen.key
          ? { KeyType: 'CUSTOMER_MANAGED_CMK', KeyARN: chosen.key.arn }
          : { KeyType: 'AWS_OWNED_CMK' },
      );
  });
  return {
    stream,
    readFrom: (records, statements, connection) => {
      if (source !== undefined) {
        connection.problem(
          `${scope.name} reads one stream only, and ${connection.fromName} is another.`,
          'Use a Firehose stream for each.',
        );
        return;
      }
      source = records;
      stream.set('KinesisStreamSourceConfiguration', {
        KinesisStreamARN: records,
        RoleARN: own.get('Arn'),
      });
      for (const statement of statements) grant(statement);
    },
    deliverer: {
      deliver: ({ bucketArn, statements }, connection) => {
        if (bucketArn === undefined) return;
        if (destination !== undefined) {
          connection.problem(
            `${scope.name} writes into one bucket only, and ${connection.toName} is another.`,
            'Use a Firehose stream for each.',
          );
          return;
        }
        writeTo(bucketArn);
        // A key of the user's own that encrypts the bucket.
        for (const statement of statements('write'))
          if ([statement.Action].flat().every((action) => action.startsWith('kms:')))
            grant(statement);
      },
    },
  };
}
