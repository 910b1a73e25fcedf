import type { Value } from '../../cloudformation/template.ts';
import type { BucketProperties } from './properties.ts';

export function lifecycle(chosen: BucketProperties): readonly Value[] {
  const storage = chosen.intelligentTiering ? 'INTELLIGENT_TIERING' : chosen.archive;
  const after = chosen.intelligentTiering ? 0 : chosen.archiveAfterDays;
  return [
    {
      Id: 'abandoned-uploads',
      Status: 'Enabled',
      AbortIncompleteMultipartUpload: { DaysAfterInitiation: chosen.abortUploadsAfterDays },
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
    ...(storage === 'none'
      ? []
      : [
          {
            Id: 'tiering',
            Status: 'Enabled',
            Transitions: [{ StorageClass: storage, TransitionInDays: after }],
          },
        ]),
  ];
}
