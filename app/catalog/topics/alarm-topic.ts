import { pseudo, sub } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import { serviceKey } from '../identity/service-key.ts';
import type { Key } from '../traits/code.ts';
import type { AlarmAction } from '../traits/operations.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

/**
 * Alarms of the account may publish by the topic's own default policy, but not under the AWS managed
 * key: its policy can't be changed, and doesn't admit CloudWatch. So the topic of an alarm gets a key
 * that does, and that everybody of the account may use through SNS, as under the managed one.
 * Source: SNS developer guide, "Enable compatibility between event sources from AWS services and
 * encrypted topics".
 */
export function alarmTopic(
  scope: BlockScope,
  topic: Resource,
  encrypted: boolean,
  own: Key | undefined,
): AlarmAction {
  if (own) return { arn: topic.ref, admit: () => own.admit('cloudwatch.amazonaws.com') };
  let alarms: Value | undefined;
  scope.onceConnected(() => {
    if (!encrypted) return;
    if (alarms === undefined) topic.set('KmsMasterKeyId', 'alias/aws/sns');
    else {
      const key = serviceKey(
        scope,
        'Key',
        `Messages of ${scope.logicalId}`,
        [
          {
            Sid: 'Alarms',
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
            Resource: '*',
            Condition: { ArnLike: { 'aws:SourceArn': alarms } },
          },
          {
            Sid: 'ThroughTopics',
            Effect: 'Allow',
            Principal: { AWS: '*' },
            Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
            Resource: '*',
            Condition: {
              StringEquals: {
                'kms:CallerAccount': pseudo('AWS::AccountId'),
                'kms:ViaService': sub('sns.${AWS::Region}.amazonaws.com'),
              },
            },
          },
        ],
        { deletionPolicy: 'Delete' },
      );
      topic.set('KmsMasterKeyId', key.ref);
    }
  });
  return {
    arn: topic.ref,
    admit: (those) => {
      alarms = those;
    },
  };
}
