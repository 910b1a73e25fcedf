import { sub } from '../../cloudformation/intrinsics.ts';
import { bucketEncryption } from '../buckets/encryption.ts';
import { PRIVATE_BUCKET } from '../buckets/private-bucket.ts';
import { KEPT } from '../data/deletion.ts';
import { refusesPlainHttp } from '../identity/plain-http.ts';
import { policyDocument } from '../identity/role.ts';
import type { Key } from '../traits/code.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

/** A private, encrypted bucket for what a block writes by itself. */
export function ownBucket(scope: BlockScope, key: Key | undefined): Resource {
  const bucket = scope.resource(
    'Bucket',
    'AWS::S3::Bucket',
    {
      BucketEncryption: bucketEncryption(key),
      ...PRIVATE_BUCKET,
      LifecycleConfiguration: {
        Rules: [
          {
            Id: 'abandoned-uploads',
            Status: 'Enabled',
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
          },
        ],
      },
    },
    { deletionPolicy: KEPT },
  );
  const arn = bucket.get('Arn');
  scope.resource('BucketPolicy', 'AWS::S3::BucketPolicy', {
    Bucket: bucket.ref,
    PolicyDocument: policyDocument([
      refusesPlainHttp('s3:*', [arn, sub('${Bucket}/*', { Bucket: arn })]),
    ]),
  });
  return bucket;
}
