import { z } from 'zod';
import { slot, sub } from '../../../cloudformation/intrinsics.ts';
import { allow } from '../../../cloudformation/policy.ts';
import { KEPT } from '../../data/deletion.ts';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';
import { policyDocument } from '../../identity/role.ts';
import { serviceKey } from '../../identity/service-key.ts';
import { logRetention } from '../../logging/log-group.ts';
import { logGroupMetrics } from '../../metrics/log-groups.ts';
import type { Inbox } from '../../traits/messaging.ts';
import type { Resource } from '../../traits/resource.ts';
import type { BlockScope } from '../../traits.ts';

export const logGroup = defineBlock({
  type: 'log-group',
  label: 'CloudWatch log group',
  kind: 'Log group',
  category: 'operations',
  icon: 'log-group',
  summary: 'Keeps log events, or the events a rule sends there, to be searched.',
  newName: 'log',
  services: ['Amazon CloudWatch Logs'],
  resourceTypes: ['AWS::Logs::LogGroup', 'AWS::Logs::ResourcePolicy', 'AWS::KMS::Key'],
  properties: z.object({
    retentionDays: logRetention,
    logClass: field(z.enum(['STANDARD', 'INFREQUENT_ACCESS']).default('STANDARD'), {
      label: 'Class',
      help: 'Infrequent access takes events in for half the price, but has no metric filters, subscriptions or live tail. Fixed once deployed.',
      group: 'Capacity',
      options: { STANDARD: 'Standard', INFREQUENT_ACCESS: 'Infrequent access' },
    }),
    ownKey: field(z.boolean().default(false), {
      label: 'Key of its own',
      help: 'Always encrypted. A key of its own shows each use in CloudTrail, and costs by the month.',
      group: 'Safety',
    }),
    keep: field(z.boolean().default(false), {
      label: 'Keep when deleted',
      help: 'The log stays in the account when the stack or the block is deleted, for as long as its events are kept.',
      group: 'Safety',
    }),
    deletionProtection: field(z.boolean().default(false), {
      label: 'Deletion protection',
      help: 'The log group can’t be deleted, by the stack or by anybody, until this is off.',
      group: 'Safety',
    }),
  }),
  traits: { inbox: true, observable: true },
  signals: ({ retentionDays }) => ({
    stateful: false,
    encrypted: true,
    scales: true,
    logRetentionDays: retentionDays,
  }),
  chips: ({ retentionDays }) => [`${retentionDays} days`],
  compile: (chosen, scope) => {
    const key = chosen.ownKey ? logsKey(scope) : undefined;
    const group = scope.resource(
      '',
      'AWS::Logs::LogGroup',
      {
        RetentionInDays: chosen.retentionDays,
        LogGroupClass: chosen.logClass,
        ...(key && { KmsKeyId: key.get('Arn') }),
        ...(chosen.deletionProtection && { DeletionProtectionEnabled: true }),
      },
      { deletionPolicy: chosen.keep ? KEPT : 'Delete' },
    );
    return {
      inbox: logInbox(scope, group),
      observable: logGroupMetrics(group),
      reference: group.ref,
    };
  },
});

/** Source: CloudWatch Logs user guide, "Encrypt log data in CloudWatch Logs using AWS KMS". */
const logsKey = (scope: BlockScope): Resource =>
  serviceKey(
    scope,
    'Key',
    `Log events of ${scope.logicalId}`,
    [
      {
        Sid: 'Logs',
        Effect: 'Allow',
        Principal: { Service: sub('logs.${AWS::Region}.${AWS::URLSuffix}') },
        Action: [
          'kms:Decrypt',
          'kms:DescribeKey',
          'kms:Encrypt',
          'kms:GenerateDataKey*',
          'kms:ReEncrypt*',
        ],
        Resource: '*',
        Condition: {
          ArnLike: {
            'kms:EncryptionContext:aws:logs:arn': sub(
              'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:*',
            ),
          },
        },
      },
    ],
    { deletionPolicy: KEPT },
  );

/**
 * Log groups have no policy of their own: the account's policies for CloudWatch Logs name them, ten
 * at most in a Region. Source: EventBridge user guide, "Using resource-based policies".
 */
function logInbox(scope: BlockScope, group: Resource): Inbox {
  let admitted = false;
  return {
    // Not its attribute, which ends with :* and is taken for another group: nothing would arrive.
    arn: sub(
      `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:${slot(group.logicalId)}`,
    ),
    statements: [allow(['logs:CreateLogStream', 'logs:PutLogEvents'], group.get('Arn'))],
    admit: () => {
      if (admitted) return;
      admitted = true;
      scope.resource('ResourcePolicy', 'AWS::Logs::ResourcePolicy', {
        PolicyName: sub(`\${AWS::StackName}-${scope.logicalId}`),
        PolicyDocument: {
          'Fn::Sub': JSON.stringify(
            policyDocument([
              {
                Effect: 'Allow',
                Principal: { Service: ['events.amazonaws.com', 'delivery.logs.amazonaws.com'] },
                Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
                Resource: slot(group.logicalId, 'Arn'),
              },
            ]),
          ),
        },
      });
    },
    target: {},
    pipeTarget: { CloudWatchLogsParameters: {} },
  };
}
