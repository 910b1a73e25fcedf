// What a key's policy says about AWS services that use the key on their own, not in the name of a
// caller. They are named, never what they work for: a topic that names its key, and a key that
// names the topic, would be a circular dependency.
import { pseudo, sub } from '../../cloudformation/intrinsics.ts';
import type { Statement } from '../../cloudformation/policy.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';

interface Admission {
  readonly principal: Value;
  readonly actions: readonly string[];
  /** Absent: for this account's resources only. */
  readonly condition?: ValueObject;
}

const DELIVERS = ['kms:Decrypt', 'kms:GenerateDataKey'] as const;

const OF_THIS_ACCOUNT = { StringEquals: { 'aws:SourceAccount': pseudo('AWS::AccountId') } };

/** EventBridge, where it keeps what a bus and its archive hold. */
export const EVENT_BUS = 'event-bus';

const SPECIAL: { readonly [service: string]: readonly Admission[] | undefined } = {
  // Source: CloudWatch Logs user guide, "Encrypt log data using AWS Key Management Service".
  'logs.amazonaws.com': [
    {
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
  ],
  // Source: CloudFront developer guide, "Restrict access to an Amazon S3 origin" (SSE-KMS).
  'cloudfront.amazonaws.com': [
    {
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
  ],
  // EventBridge doesn't say whose it is where it delivers to an encrypted queue or topic. Source: SNS
  // developer guide, "Enable compatibility between event sources and encrypted topics".
  'events.amazonaws.com': [{ principal: 'events.amazonaws.com', actions: DELIVERS, condition: {} }],
  // Source: EventBridge user guide, "Encrypting event buses", "Encrypting archives".
  [EVENT_BUS]: [
    {
      principal: 'events.amazonaws.com',
      actions: ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:ReEncrypt*'],
      condition: {
        ArnLike: {
          'kms:EncryptionContext:aws:events:event-bus:arn': sub(
            `arn:\${AWS::Partition}:events:\${AWS::Region}:\${AWS::AccountId}:event-bus/*`,
          ),
        },
      },
    },
    { principal: 'events.amazonaws.com', actions: ['kms:DescribeKey'], condition: {} },
  ],
};

export const serviceAdmission = (service: string): readonly Statement[] =>
  (SPECIAL[service] ?? [{ principal: service, actions: DELIVERS }]).map(
    ({ principal, actions, condition = OF_THIS_ACCOUNT }) => ({
      Effect: 'Allow',
      Principal: { Service: principal },
      Action: actions.length === 1 ? (actions[0] ?? '') : actions,
      Resource: '*',
      ...(Object.keys(condition).length > 0 && { Condition: condition }),
    }),
  );
