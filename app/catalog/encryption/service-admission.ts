// What a key's policy says about AWS services that use the key on their own, not in the name of a
// caller. They are named, never what they work for: a topic that names its key, and a key that
// names the topic, would be a circular dependency.
import { pseudo, sub } from '../../cloudformation/intrinsics.ts';
import type { Statement } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';

interface Admission {
  readonly principal: Value;
  readonly actions: readonly string[];
  /** Absent: for this account's resources only. */
  readonly condition?: Value;
}

const DELIVERS = ['kms:Decrypt', 'kms:GenerateDataKey'] as const;

const SPECIAL: { readonly [service: string]: Admission | undefined } = {
  // Source: CloudWatch Logs user guide, "Encrypt log data using AWS Key Management Service".
  'logs.amazonaws.com': {
    principal: sub(`logs.\${AWS::Region}.\${AWS::URLSuffix}`),
    actions: [
      'kms:Decrypt',
      'kms:DescribeKey',
      'kms:Encrypt',
      'kms:GenerateDataKey*',
      'kms:ReEncrypt*',
    ],
    condition: {
      ArnLike: {
        'kms:EncryptionContext:aws:logs:arn': sub(
          `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:*`,
        ),
      },
    },
  },
  // Source: CloudFront developer guide, "Restrict access to an Amazon S3 origin" (SSE-KMS).
  'cloudfront.amazonaws.com': {
    principal: 'cloudfront.amazonaws.com',
    actions: ['kms:Decrypt'],
    condition: {
      ArnLike: {
        'aws:SourceArn': sub(
          `arn:\${AWS::Partition}:cloudfront::\${AWS::AccountId}:distribution/*`,
        ),
      },
    },
  },
  // EventBridge doesn't say whose it is where it delivers to an encrypted topic; for a bus it also looks
  // the key up, and an archive encrypts anew. Source: SNS developer guide, "Enable compatibility
  // between event sources and encrypted topics"; EventBridge user guide, "Authorizing EventBridge to
  // use a customer managed key".
  'events.amazonaws.com': {
    principal: 'events.amazonaws.com',
    actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey', 'kms:ReEncrypt*'],
    condition: {},
  },
  // An alarm doesn't promise to say whose it is; the topic's own policy lets in this account's only.
  // Source: SNS developer guide, "Enable compatibility between event sources and encrypted topics".
  'cloudwatch.amazonaws.com': {
    principal: 'cloudwatch.amazonaws.com',
    actions: DELIVERS,
    condition: {},
  },
};

export function serviceAdmission(service: string): Statement {
  const {
    principal,
    actions,
    condition = { StringEquals: { 'aws:SourceAccount': pseudo('AWS::AccountId') } },
  } = SPECIAL[service] ?? { principal: service, actions: DELIVERS };
  return {
    Effect: 'Allow',
    Principal: { Service: principal },
    Action: actions.length === 1 ? (actions[0] ?? '') : actions,
    Resource: '*',
    ...(Object.keys(condition ?? {}).length > 0 && { Condition: condition }),
  };
}
