import { sub } from '../../cloudformation/intrinsics.ts';
import type { Statement } from '../../cloudformation/policy.ts';
import type { Suffix } from '../suffixes.ts';
import type { Resource, ResourceAttributes } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';
import { policyDocument } from './role.ts';

/** A key that a block brings for itself: administered by the account, used as the statements say. */
export const serviceKey = (
  scope: BlockScope,
  suffix: Suffix,
  description: string,
  statements: readonly Statement[],
  attributes: ResourceAttributes,
): Resource =>
  scope.resource(
    suffix,
    'AWS::KMS::Key',
    {
      Description: description,
      EnableKeyRotation: true,
      PendingWindowInDays: 7,
      KeyPolicy: policyDocument([
        {
          Sid: 'Administration',
          Effect: 'Allow',
          Principal: { AWS: sub('arn:${AWS::Partition}:iam::${AWS::AccountId}:root') },
          Action: 'kms:*',
          Resource: '*',
        },
        ...statements,
      ]),
    },
    attributes,
  );
