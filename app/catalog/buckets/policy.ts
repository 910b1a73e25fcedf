// A bucket has one policy, whoever adds to it: a second one would replace the first.

import { pseudo, slot, sub } from '../../cloudformation/intrinsics.ts';
import { POLICY_VERSION, type Statement } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';
import { refusesPlainHttp } from '../identity/plain-http.ts';
import { statementValue } from '../identity/role.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

export const objectsOf = (bucket: Resource): Value => sub(`${slot(bucket.logicalId, 'Arn')}/*`);

/** Made by the first who has something to say: AWS refuses one that says nothing. */
export function bucketPolicy(scope: BlockScope, bucket: Resource): Pick<Resource, 'append'> {
  let policy: Resource | undefined;
  return {
    append: (path, value, purpose) => {
      policy ??= scope.resource('Policy', 'AWS::S3::BucketPolicy', {
        Bucket: bucket.ref,
        PolicyDocument: { Version: POLICY_VERSION, Statement: [] },
      });
      policy.append(path, value, purpose);
    },
  };
}

export const say = (policy: Pick<Resource, 'append'>, statement: Statement): void =>
  policy.append('PolicyDocument.Statement', statementValue(statement), 'statement');

export const onlyOverTls = (bucket: Resource): Statement =>
  refusesPlainHttp('s3:*', [bucket.get('Arn'), objectsOf(bucket)]);

/** Lets S3 write the access logs of this account's other buckets. Source: S3 user guide, "Enabling Amazon S3 server access logging". */
export const takesAccessLogs = (bucket: Resource): Statement => ({
  Sid: 'TakesAccessLogs',
  Effect: 'Allow',
  Principal: { Service: 'logging.s3.amazonaws.com' },
  Action: 's3:PutObject',
  Resource: objectsOf(bucket),
  Condition: { StringEquals: { 'aws:SourceAccount': pseudo('AWS::AccountId') } },
});
