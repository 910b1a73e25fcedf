import { slot, sub } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import { onlyOverTls } from '../buckets/policy.ts';
import { PRIVATE_BUCKET } from '../buckets/private-bucket.ts';
import { KEPT } from '../data/deletion.ts';
import { policyDocument } from '../identity/role.ts';
import type { Key } from '../traits/code.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

export interface ArtifactBucket {
  readonly bucket: Resource;
  readonly arn: Value;
  readonly objects: Value;
  /** Nothing in it expires: it holds the source as well, which nobody may have touched for long. */
  keepAll(): void;
}

/** Where the actions of a pipeline leave things for one another. */
export function artifactBucket(
  scope: BlockScope,
  keepDays: number,
  key: Key | undefined,
): ArtifactBucket {
  const bucket = scope.resource(
    'Artifacts',
    'AWS::S3::Bucket',
    {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          key
            ? {
                ServerSideEncryptionByDefault: {
                  SSEAlgorithm: 'aws:kms',
                  KMSMasterKeyID: key.arn,
                },
                BucketKeyEnabled: true,
              }
            : { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
        ],
      },
      ...PRIVATE_BUCKET,
      // A source that is uploaded is told apart by its versions.
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: {
        Rules: [
          {
            Id: 'old-artifacts',
            Status: 'Enabled',
            ExpirationInDays: keepDays,
            NoncurrentVersionExpiration: { NoncurrentDays: 1 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
          },
        ],
      },
    },
    // S3 refuses to delete a bucket that holds objects, and would hold up the whole stack.
    { deletionPolicy: KEPT },
  );
  const arn = bucket.get('Arn');
  const objects = sub(`${slot(bucket.logicalId, 'Arn')}/*`);
  scope.resource('ArtifactsPolicy', 'AWS::S3::BucketPolicy', {
    Bucket: bucket.ref,
    PolicyDocument: policyDocument([onlyOverTls(bucket)]),
  });
  return {
    bucket,
    arn,
    objects,
    keepAll: () => bucket.unset('LifecycleConfiguration.Rules.0.ExpirationInDays'),
  };
}
