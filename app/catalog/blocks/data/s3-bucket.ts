import { allow } from '../../../cloudformation/policy.ts';
import type { ValueObject } from '../../../cloudformation/template.ts';
import { distributed } from '../../buckets/distributed.ts';
import { bucketEncryption } from '../../buckets/encryption.ts';
import { lifecycle } from '../../buckets/lifecycle.ts';
import { bucketMistakes } from '../../buckets/mistakes.ts';
import { objectEvents } from '../../buckets/object-events.ts';
import {
  bucketPolicy,
  objectsOf,
  onlyOverTls,
  say,
  takesAccessLogs,
} from '../../buckets/policy.ts';
import { type BucketProperties, bucketProperties } from '../../buckets/properties.ts';
import { KEPT } from '../../data/deletion.ts';
import { defineBlock } from '../../define-block.ts';
import { ownKey, withKey } from '../../encryption/own-key.ts';
import { bucketMetrics } from '../../metrics/buckets.ts';
import { sourceEvents } from '../../pipelines/source-events.ts';
import { bucketSource, SOURCE_KEY } from '../../pipelines/sources.ts';
import type { Access } from '../../traits/code.ts';
import type { BlockScope } from '../../traits.ts';

export const s3Bucket = defineBlock({
  type: 's3-bucket',
  label: 'S3 bucket',
  kind: 'S3 bucket',
  category: 'data',
  icon: 's3',
  summary: 'Files of any size and number. Private and encrypted.',
  newName: 'bucket',
  services: ['Amazon S3'],
  resourceTypes: ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy'],
  properties: bucketProperties,
  mistakes: bucketMistakes,
  traits: {
    store: { access: 'api', kind: 'bucket' },
    eventSource: { events: 'objects' },
    routable: { as: 'bucket' },
    deployable: true,
    sourceRepository: true,
    observable: true,
  },
  signals: ({ versioning, keep, onlyTls }) => ({
    stateful: true,
    encrypted: true,
    encryptedInTransit: onlyTls,
    backedUp: versioning,
    keptOnDelete: keep,
    public: false,
    publicAccessBlocked: true,
    scales: true,
  }),
  chips: ({ versioning, objectLock }) => [
    ...(versioning ? ['versioned'] : []),
    ...(objectLock === 'off' ? [] : ['locked']),
  ],
  compile: (chosen, scope) => {
    const key = ownKey(scope, chosen.key);
    const logs = accessLogs(scope, chosen);
    const bucket = scope.resource(
      '',
      'AWS::S3::Bucket',
      {
        BucketEncryption: bucketEncryption(key),
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        ...(chosen.versioning && { VersioningConfiguration: { Status: 'Enabled' } }),
        ...(chosen.objectLock !== 'off' && objectLock(chosen)),
        LifecycleConfiguration: { Rules: lifecycle(chosen) },
        ...(chosen.allowedOrigins.length > 0 && { CorsConfiguration: cors(chosen) }),
        ...logs,
      },
      { deletionPolicy: chosen.keep ? KEPT : 'Delete' },
    );
    const policy = bucketPolicy(scope, bucket);
    if (chosen.onlyTls) say(policy, onlyOverTls(bucket));
    const plain = bucketSource(bucket, objectsOf(bucket));
    const source = {
      ...plain,
      statements: withKey(plain.statements, key, 'read'),
      // Source: CodePipeline user guide, "Amazon S3 source action reference".
      ...(!chosen.versioning && {
        refuses: {
          why: 'keeps no versions, by which a pipeline tells its sources apart.',
          hint: 'Turn versioning on.',
        },
      }),
    };
    let takesLogs = false;
    return {
      store: {
        statements: (access) =>
          withKey(
            [
              ...(access === 'write' ? [] : [allow(['s3:ListBucket'], bucket.get('Arn'))]),
              allow(OBJECT_ACTIONS[access], objectsOf(bucket)),
            ],
            key,
            access,
          ),
        variables: [{ suffix: 'BUCKET', value: bucket.ref }],
        bucketArn: bucket.get('Arn'),
      },
      logBucket: {
        name: bucket.ref,
        // S3 writes its access logs only to buckets without a key of the user's own.
        encryptedByKey: key !== undefined,
        takeAccessLogs: () => {
          if (!takesLogs) say(policy, takesAccessLogs(bucket));
          takesLogs = true;
        },
      },
      eventSource: sourceEvents(objectEvents(bucket), source, (options) => ({
        ...options,
        prefix: SOURCE_KEY,
      })),
      routable: distributed(bucket, policy, key),
      deployable: {
        as: 'bucket',
        bucketName: bucket.ref,
        statements: withKey(
          [allow(['s3:AbortMultipartUpload', 's3:PutObject'], objectsOf(bucket))],
          key,
          'write',
        ),
      },
      sourceRepository: source,
      observable: bucketMetrics(bucket),
      reference: bucket.ref,
    };
  },
});

const WRITE = ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:PutObject'];
const OBJECT_ACTIONS: { readonly [access in Access]: readonly string[] } = {
  read: ['s3:GetObject'],
  write: WRITE,
  'read-write': ['s3:GetObject', ...WRITE],
};

const objectLock = ({ objectLock: Mode, lockDays: Days }: BucketProperties): ValueObject => ({
  ObjectLockEnabled: true,
  ObjectLockConfiguration: {
    ObjectLockEnabled: 'Enabled',
    Rule: { DefaultRetention: { Mode, Days } },
  },
});

const cors = ({ allowedOrigins }: BucketProperties): ValueObject => ({
  CorsRules: [
    {
      AllowedOrigins: allowedOrigins,
      AllowedMethods: ['GET', 'HEAD', 'POST', 'PUT'],
      AllowedHeaders: ['*'],
      ExposedHeaders: ['ETag'],
      MaxAge: 3600,
    },
  ],
});

function accessLogs(scope: BlockScope, { accessLogs: chosen }: BucketProperties): ValueObject {
  if (!chosen) return {};
  const target = scope.referenced(chosen, 's3-bucket')?.logBucket;
  if (!target) {
    scope.problem(
      `${scope.name} is to send its access logs to a bucket that isn't in the design, or to itself.`,
      'Choose another bucket in the inspector, or none.',
    );
    return {};
  }
  if (target.encryptedByKey)
    scope.problem(
      `${scope.name} sends its access logs to a bucket with a KMS key, which S3 can't write logs to.`,
      'Let that bucket be encrypted with the key of S3.',
    );
  target.takeAccessLogs();
  return {
    LoggingConfiguration: {
      DestinationBucketName: target.name,
      LogFilePrefix: `${scope.logicalId}/`,
    },
  };
}
