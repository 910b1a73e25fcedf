import { pseudo } from '../../cloudformation/intrinsics.ts';
import { refusesPlainHttp } from '../identity/plain-http.ts';
import { policyDocument } from '../identity/role.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

/**
 * A policy of one's own replaces the default one, by which the account's alarms may publish: it has
 * to let them in itself. Source: SNS developer guide, "Allow Amazon CloudWatch alarms to publish".
 */
export const topicPolicy = (scope: BlockScope, topic: Resource): Resource =>
  scope.resource('Policy', 'AWS::SNS::TopicPolicy', {
    Topics: [topic.ref],
    PolicyDocument: policyDocument([
      refusesPlainHttp('sns:Publish', topic.ref),
      {
        Sid: 'AlarmsOfTheAccount',
        Effect: 'Allow',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Action: 'sns:Publish',
        Resource: topic.ref,
        Condition: { StringEquals: { 'aws:SourceAccount': pseudo('AWS::AccountId') } },
      },
    ]),
  });
