import { slot, sub } from '../../cloudformation/intrinsics.ts';
import type { Statement } from '../../cloudformation/policy.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import { onlyOverTls } from '../buckets/policy.ts';
import { PRIVATE_BUCKET } from '../buckets/private-bucket.ts';
import { policyDocument } from '../identity/role.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

/**
 * A private bucket that an AWS service writes its logs to. `writer` lets it: a bucket has one policy.
 * Logs go with the stack, but a bucket that holds any can't be deleted, so it stays.
 */
export function logBucket(
  scope: BlockScope,
  retentionDays: number,
  writer: (bucket: Resource) => readonly Statement[],
  more: ValueObject = {},
): { readonly bucket: Resource; readonly policy: Resource } {
  const bucket = scope.resource(
    'LogBucket',
    'AWS::S3::Bucket',
    {
      // Load balancers write to nothing else. Source: ELB user guide, "Access logs", requirements.
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
        ],
      },
      ...PRIVATE_BUCKET,
      LifecycleConfiguration: {
        Rules: [{ Id: 'expiry', Status: 'Enabled', ExpirationInDays: retentionDays }],
      },
      ...more,
    },
    { deletionPolicy: 'RetainExceptOnCreate' },
  );
  const policy = scope.resource('LogBucketPolicy', 'AWS::S3::BucketPolicy', {
    Bucket: bucket.ref,
    PolicyDocument: policyDocument([...writer(bucket), onlyOverTls(bucket)]),
  });
  return { bucket, policy };
}

const objectsOf = (bucket: Resource, under = ''): Value =>
  sub(`${slot(bucket.logicalId, 'Arn')}/${under}*`);

/** Where services put the logs of this account. */
export const accountLogs = (bucket: Resource): Value =>
  objectsOf(bucket, 'AWSLogs/${AWS::AccountId}/');
