import { z } from 'zod';
import { slot, sub } from '../../../cloudformation/intrinsics.ts';
import { allow } from '../../../cloudformation/policy.ts';
import type { Value } from '../../../cloudformation/template.ts';
import { distributed } from '../../buckets/distributed.ts';
import { objectEvents } from '../../buckets/object-events.ts';
import { KEPT, keptOnDelete } from '../../data/deletion.ts';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';
import { policyDocument } from '../../identity/role.ts';
import { bucketMetrics } from '../../metrics/buckets.ts';
import { sourceEvents } from '../../pipelines/source-events.ts';
import { bucketSource } from '../../pipelines/sources.ts';
import type { Access } from '../../traits/code.ts';
import type { Resource } from '../../traits/resource.ts';
import type { BlockScope } from '../../traits.ts';

const properties = z.object({
  versioning: field(z.boolean().default(true), {
    label: 'Versioning',
    help: 'Keeps an object’s earlier versions when it is overwritten or deleted.',
    group: 'Safety',
  }),
  keep: keptOnDelete('bucket'),
  expireAfterDays: field(z.int().min(1).max(36_500).optional(), {
    label: 'Delete objects after',
    help: 'Empty: kept for ever.',
    unit: 'days',
    group: 'Lifecycle',
  }),
  expireVersionsAfterDays: field(z.int().min(1).max(36_500).default(90), {
    label: 'Delete old versions after',
    help: 'Old versions cost as much as current ones.',
    unit: 'days',
    group: 'Lifecycle',
    when: { property: 'versioning', in: [true] },
  }),
  intelligentTiering: field(z.boolean().default(false), {
    label: 'Intelligent-Tiering',
    help: 'Moves objects nobody reads to cheaper storage after 30 days.',
    group: 'Lifecycle',
  }),
});

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
  properties,
  traits: {
    store: { access: 'api', kind: 'bucket' },
    deployable: true,
    sourceRepository: true,
    eventSource: { events: 'objects' },
    routable: { as: 'bucket' },
    observable: true,
  },
  signals: ({ versioning, keep }) => ({
    stateful: true,
    encrypted: true,
    backedUp: versioning,
    keptOnDelete: keep,
    public: false,
    scales: true,
  }),
  chips: ({ versioning }) => (versioning ? ['versioned'] : []),
  compile: (chosen, scope) => {
    const bucket = scope.resource(
      '',
      'AWS::S3::Bucket',
      {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
          ],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        ...(chosen.versioning && { VersioningConfiguration: { Status: 'Enabled' } }),
        LifecycleConfiguration: { Rules: lifecycle(chosen) },
      },
      { deletionPolicy: chosen.keep ? KEPT : 'Delete' },
    );
    const policy = onlyOverTls(scope, bucket);
    const source = bucketSource(bucket, objectsOf(bucket));
    return {
      store: {
        statements: (access) => [
          ...(access === 'write' ? [] : [allow(['s3:ListBucket'], bucket.get('Arn'))]),
          allow(OBJECT_ACTIONS[access], objectsOf(bucket)),
        ],
        variables: [{ suffix: 'BUCKET', value: bucket.ref }],
        bucketArn: bucket.get('Arn'),
      },
      eventSource: sourceEvents(objectEvents(bucket), source),
      deployable: {
        as: 'bucket',
        bucketName: bucket.ref,
        statements: [allow(['s3:AbortMultipartUpload', 's3:PutObject'], objectsOf(bucket))],
      },
      sourceRepository: source,
      observable: bucketMetrics(bucket),
      routable: distributed(bucket, policy),
      reference: bucket.ref,
    };
  },
});

const objectsOf = (bucket: Resource): Value => sub(`${slot(bucket.logicalId, 'Arn')}/*`);

const WRITE = ['s3:AbortMultipartUpload', 's3:DeleteObject', 's3:PutObject'];
const OBJECT_ACTIONS: { readonly [access in Access]: readonly string[] } = {
  read: ['s3:GetObject'],
  write: WRITE,
  'read-write': ['s3:GetObject', ...WRITE],
};

function lifecycle(chosen: z.output<typeof properties>): readonly Value[] {
  return [
    {
      Id: 'abandoned-uploads',
      Status: 'Enabled',
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
    },
    ...(chosen.versioning
      ? [
          {
            Id: 'old-versions',
            Status: 'Enabled',
            NoncurrentVersionExpiration: { NoncurrentDays: chosen.expireVersionsAfterDays },
          },
        ]
      : []),
    ...(chosen.expireAfterDays === undefined
      ? []
      : [{ Id: 'expiry', Status: 'Enabled', ExpirationInDays: chosen.expireAfterDays }]),
    ...(chosen.intelligentTiering
      ? [
          {
            Id: 'tiering',
            Status: 'Enabled',
            Transitions: [{ StorageClass: 'INTELLIGENT_TIERING', TransitionInDays: 0 }],
          },
        ]
      : []),
  ];
}

function onlyOverTls(scope: BlockScope, bucket: Resource): Resource {
  return scope.resource('Policy', 'AWS::S3::BucketPolicy', {
    Bucket: bucket.ref,
    PolicyDocument: policyDocument([
      {
        Sid: 'OnlyOverTls',
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: [bucket.get('Arn'), objectsOf(bucket)],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ]),
  });
}
