import { slot, sub } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import { onlyOverTls } from '../buckets/policy.ts';
import { PRIVATE_BUCKET } from '../buckets/private-bucket.ts';
import { KEPT } from '../data/deletion.ts';
import { policyDocument } from '../identity/role.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

/** Trails of this account: one's own ARN would make it wait for the policy that waits for it. */
export const ownTrails = (): Value =>
  sub('arn:${AWS::Partition}:cloudtrail:${AWS::Region}:${AWS::AccountId}:trail/*');

/**
 * The bucket a trail writes to: private, versioned, over TLS only, for nobody else to write. Source:
 * CloudTrail user guide, "Amazon S3 bucket policy for CloudTrail".
 */
export function trailBucket(
  scope: BlockScope,
  options: { readonly key: Resource | undefined; readonly days: number; readonly keep: boolean },
): { readonly bucket: Resource; readonly policy: Resource } {
  const bucket = scope.resource(
    'Bucket',
    'AWS::S3::Bucket',
    {
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          options.key
            ? {
                BucketKeyEnabled: true,
                ServerSideEncryptionByDefault: {
                  SSEAlgorithm: 'aws:kms',
                  KMSMasterKeyID: options.key.get('Arn'),
                },
              }
            : { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
        ],
      },
      ...PRIVATE_BUCKET,
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: {
        Rules: [
          {
            Id: 'expiry',
            Status: 'Enabled',
            ExpirationInDays: options.days,
            NoncurrentVersionExpiration: { NoncurrentDays: 30 },
          },
        ],
      },
    },
    { deletionPolicy: options.keep ? KEPT : 'Delete' },
  );
  const byTrail = {
    Effect: 'Allow',
    Principal: { Service: 'cloudtrail.amazonaws.com' },
  } as const;
  const policy = scope.resource('BucketPolicy', 'AWS::S3::BucketPolicy', {
    Bucket: bucket.ref,
    PolicyDocument: policyDocument([
      {
        Sid: 'TrailChecks',
        ...byTrail,
        Action: 's3:GetBucketAcl',
        Resource: bucket.get('Arn'),
        Condition: { ArnLike: { 'aws:SourceArn': ownTrails() } },
      },
      {
        Sid: 'TrailWrites',
        ...byTrail,
        Action: 's3:PutObject',
        Resource: sub(`${slot(bucket.logicalId, 'Arn')}/AWSLogs/\${AWS::AccountId}/*`),
        Condition: {
          ArnLike: { 'aws:SourceArn': ownTrails() },
          StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' },
        },
      },
      onlyOverTls(bucket),
    ]),
  });
  return { bucket, policy };
}
