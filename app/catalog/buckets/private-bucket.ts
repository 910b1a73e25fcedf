import type { ValueObject } from '../../cloudformation/template.ts';

/** Nothing in it can be made public, and whoever writes an object, the account owns it. */
export const PRIVATE_BUCKET: ValueObject = {
  PublicAccessBlockConfiguration: {
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  },
  OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
};
