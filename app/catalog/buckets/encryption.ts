import type { ValueObject } from '../../cloudformation/template.ts';
import type { Key } from '../traits/code.ts';

/** A bucket key asks KMS once for many objects. Source: S3 user guide, "Amazon S3 Bucket Keys". */
export const bucketEncryption = (key: Key | undefined): ValueObject => ({
  ServerSideEncryptionConfiguration: [
    key
      ? {
          ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key.arn },
          BucketKeyEnabled: true,
        }
      : { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
  ],
});
