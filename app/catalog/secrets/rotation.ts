import { pseudo } from '../../cloudformation/intrinsics.ts';
import { allow } from '../../cloudformation/policy.ts';
import type { Key } from '../traits/code.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

/**
 * A function that Secrets Manager calls from time to time to make a secret anew. Source: Secrets
 * Manager user guide, "Lambda rotation function execution role permissions".
 */
export function rotation(
  scope: BlockScope,
  secret: Resource,
  functionId: string,
  days: number,
  key: Key | undefined,
): void {
  const consumer = scope.referenced(functionId, 'lambda-function')?.consumer;
  if (consumer?.as !== 'function') {
    scope.problem(
      `${scope.name} is to be rotated by a function that isn't in the design.`,
      'Choose another function in the inspector, or none.',
    );
    return;
  }
  const { codeHost, arn } = consumer;
  codeHost.grant(
    allow(
      [
        'secretsmanager:DescribeSecret',
        'secretsmanager:GetSecretValue',
        'secretsmanager:PutSecretValue',
        'secretsmanager:UpdateSecretVersionStage',
      ],
      secret.ref,
    ),
  );
  // Passwords belong to no resource.
  codeHost.grant(allow(['secretsmanager:GetRandomPassword'], '*'));
  for (const statement of key?.statements('read-write') ?? []) codeHost.grant(statement);
  const permission = scope.resource('Permission', 'AWS::Lambda::Permission', {
    FunctionName: arn,
    Action: 'lambda:InvokeFunction',
    Principal: 'secretsmanager.amazonaws.com',
    SourceAccount: pseudo('AWS::AccountId'),
    SourceArn: secret.ref,
  });
  scope.resource(
    'Rotation',
    'AWS::SecretsManager::RotationSchedule',
    {
      SecretId: secret.ref,
      RotationLambdaARN: arn,
      RotationRules: { AutomaticallyAfterDays: days },
      // A function whose code isn't there yet would spoil the secret on its first day.
      RotateImmediatelyOnUpdate: false,
    },
    { dependsOn: [permission.logicalId, ...codeHost.grantsIn] },
  );
}
