import type { ValueObject } from '../../../cloudformation/template.ts';
import { defineRule } from '../../define-rule.ts';
import { listOf, madeOf, recordOf, setRaw } from '../../resources/made.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

const BUCKET = 'AWS::S3::Bucket';

export const publicBucket = defineRule({
  id: 'public-bucket',
  title: 'A bucket the world may read',
  area: 'security',
  severity: 'error',
  why: 'One policy or ACL too many, and everything in the bucket is public. Blocking public access holds whatever is written later.',
  source: sources.publicBuckets,
  judges: 'template',
  check: (context) => [
    ...madeOf(BUCKET, context)
      .filter(({ properties }) => isOpen(properties))
      .map((made) => ({
        message: `${nameOf(made.view)} lets its objects be made public, and one wrong policy or ACL does so. Block public access, and serve what is meant for everybody through CloudFront.`,
        blocks: [made.view.block.id],
        fixes: setRaw(made, BUCKET, `Block public access to ${nameOf(made.view)}`, {
          PublicAccessBlockConfiguration: Object.fromEntries(SHUTTERS.map((one) => [one, true])),
          ...(recordOf(made.properties)['AccessControl'] !== undefined && {
            AccessControl: 'Private',
          }),
        }),
      })),
    ...madeOf('AWS::S3::BucketPolicy', context)
      .filter(({ properties }) =>
        listOf(recordOf(properties['PolicyDocument'])['Statement']).some((statement) =>
          isForAnybody(recordOf(statement)),
        ),
      )
      .map(({ view }) => ({
        message: `The policy of ${nameOf(view)} lets anybody in, without a condition. Name who may, or serve it through CloudFront.`,
        blocks: [view.block.id],
      })),
  ],
});

const SHUTTERS = [
  'BlockPublicAcls',
  'BlockPublicPolicy',
  'IgnorePublicAcls',
  'RestrictPublicBuckets',
] as const;

/** A bucket that says nothing is shut. Source: S3 user guide, "Blocking public access": all new buckets. */
function isOpen(properties: ValueObject): boolean {
  const block = recordOf(properties['PublicAccessBlockConfiguration']);
  const acl = properties['AccessControl'];
  return (
    SHUTTERS.some((one) => block[one] === false || block[one] === 'false') ||
    (typeof acl === 'string' && /^(PublicRead|AuthenticatedRead)/.test(acl))
  );
}

function isForAnybody({ Effect, Principal, Condition }: ValueObject): boolean {
  const anybody = Principal === '*' || recordOf(Principal)['AWS'] === '*';
  return Effect === 'Allow' && anybody && Condition === undefined;
}
