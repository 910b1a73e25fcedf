import { z } from 'zod';
import { sub } from '../../../cloudformation/intrinsics.ts';
import { allow } from '../../../cloudformation/policy.ts';
import { KEPT } from '../../data/deletion.ts';
import { defineBlock } from '../../define-block.ts';
import { keyChoice, ownKey } from '../../encryption/own-key.ts';
import { field } from '../../fields.ts';
import { policyDocument } from '../../identity/role.ts';
import { expiry } from '../../images/expiry.ts';

const properties = z.object({
  immutableTags: field(z.boolean().default(true), {
    label: 'Immutable tags',
    help: 'An image keeps its tag for good: what was tested is what runs. Only latest may move on.',
    group: 'Safety',
    safe: true,
  }),
  scanOnPush: field(z.boolean().default(true), {
    label: 'Scan on push',
    help: 'Looks for known vulnerabilities in each image that is pushed.',
    group: 'Safety',
    safe: true,
  }),
  key: keyChoice(
    'a key of Amazon’s. Fixed once deployed: another choice makes a new, empty repository',
  ),
  keep: field(z.boolean().default(false), {
    label: 'Keep when deleted',
    help: 'The repository and its images stay in the account when the stack or the block is deleted.',
    group: 'Safety',
  }),
  emptyOnDelete: field(z.boolean().default(true), {
    label: 'Delete with its images',
    help: 'Off: a repository that holds an image can’t be deleted, and neither can its stack.',
    group: 'Safety',
    when: { property: 'keep', in: [false] },
  }),
  keepImages: field(z.int().min(1).max(10_000).default(50), {
    label: 'Keep images',
    help: 'More than these are deleted, the oldest first. Enough to roll back to.',
    unit: 'images',
    group: 'Lifecycle',
  }),
  untaggedDays: field(z.int().min(1).max(3650).default(7), {
    label: 'Delete untagged images after',
    help: 'An image whose tag has moved on is rarely wanted again.',
    unit: 'days',
    group: 'Lifecycle',
  }),
});

export const ecrRepository = defineBlock({
  type: 'ecr-repository',
  label: 'ECR repository',
  kind: 'ECR',
  category: 'delivery',
  icon: 'ecr',
  summary: 'Container images, scanned for vulnerabilities, old ones cleared away.',
  newName: 'images',
  services: ['Amazon ECR'],
  resourceTypes: ['AWS::ECR::Repository'],
  properties,
  traits: { imageRepository: true },
  // Images can be built again from their source.
  signals: ({ scanOnPush, immutableTags }) => ({
    stateful: false,
    encrypted: true,
    public: false,
    scales: true,
    images: { scanned: scanOnPush, immutable: immutableTags },
  }),
  chips: ({ immutableTags, scanOnPush }) => [
    ...(immutableTags ? ['immutable tags'] : []),
    ...(scanOnPush ? ['scanned'] : []),
  ],
  compile: (chosen, scope) => {
    // ECR uses it by a grant that whoever makes the repository gives it: nobody else needs a right.
    const key = ownKey(scope, chosen.key);
    const repository = scope.resource(
      '',
      'AWS::ECR::Repository',
      {
        ImageScanningConfiguration: { ScanOnPush: chosen.scanOnPush },
        ...(chosen.immutableTags
          ? {
              ImageTagMutability: 'IMMUTABLE_WITH_EXCLUSION',
              ImageTagMutabilityExclusionFilters: [
                {
                  ImageTagMutabilityExclusionFilterType: 'WILDCARD',
                  ImageTagMutabilityExclusionFilterValue: 'latest',
                },
              ],
            }
          : { ImageTagMutability: 'MUTABLE' }),
        EncryptionConfiguration: key
          ? { EncryptionType: 'KMS', KmsKey: key.arn }
          : { EncryptionType: 'AES256' },
        LifecyclePolicy: {
          LifecyclePolicyText: expiry(chosen.untaggedDays, chosen.keepImages),
        },
        ...(!chosen.keep && chosen.emptyOnDelete && { EmptyOnDelete: true }),
      },
      { deletionPolicy: chosen.keep ? KEPT : 'Delete' },
    );
    const arn = repository.get('Arn');
    // The token is the registry's, for all of its repositories: AWS has nothing finer.
    const login = allow(['ecr:GetAuthorizationToken'], '*');
    return {
      imageRepository: {
        arn,
        uri: repository.get('RepositoryUri'),
        pull: [login, allow(PULL, arn)],
        push: [login, allow([...PULL, ...PUSH].toSorted(), arn)],
        admitFunctions: () => repository.set('RepositoryPolicyText', FOR_FUNCTIONS),
      },
      reference: repository.ref,
    };
  },
});

/** Source: Lambda developer guide, "Amazon ECR permissions". */
const FOR_FUNCTIONS = policyDocument([
  {
    Sid: 'PulledByFunctions',
    Effect: 'Allow',
    Principal: { Service: 'lambda.amazonaws.com' },
    Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
    Condition: {
      ArnLike: {
        'aws:SourceArn': sub(
          'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:*',
        ),
      },
    },
  },
]);

/** Source: ECR user guide, "Required IAM permissions for pushing an image". */
const PULL = ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];
const PUSH = [
  'ecr:CompleteLayerUpload',
  'ecr:InitiateLayerUpload',
  'ecr:PutImage',
  'ecr:UploadLayerPart',
];
