// How callers prove who they are to a relational database, and where the master user's password is.
import { join, pseudo, slot, sub } from '../../cloudformation/intrinsics.ts';
import { allow, type Statement } from '../../cloudformation/policy.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import { withKey } from '../encryption/own-key.ts';
import type { Key, Variable } from '../traits/code.ts';
import type { BlockScope } from '../traits.ts';

export interface Login {
  readonly statements: readonly Statement[];
  readonly variables: readonly Variable[];
}

/** By the secret's password. */
export const bySecret = (secret: Value, key: Key | undefined): Login => ({
  statements: withKey([allow(['secretsmanager:GetSecretValue'], secret)], key, 'read'),
  variables: [{ suffix: 'SECRET_ARN', value: secret }],
});

/** By a token of the caller's role. `resourceId`: the database's or proxy's own, not its name. */
export const byRole = (resourceId: Value, user: string): Login => ({
  statements: [
    allow(
      ['rds-db:connect'],
      join(':', [
        'arn',
        pseudo('AWS::Partition'),
        'rds-db',
        pseudo('AWS::Region'),
        pseudo('AWS::AccountId'),
        'dbuser',
        join('/', [resourceId, user]),
      ]),
    ),
  ],
  variables: [{ suffix: 'USER', value: user }],
});

/** The master user's properties when RDS makes, keeps and rotates the password. */
export const managedByRds = (user: string, key: Key | undefined): ValueObject => ({
  MasterUsername: user,
  ManageMasterUserPassword: true,
  ...(key && { MasterUserSecret: { KmsKeyId: key.arn } }),
});

/**
 * The same with a secret of the stack's own, which is never read into the template. RDS can't keep
 * the password of what has read replicas. Source: RDS user guide, "Password management with Amazon
 * RDS and AWS Secrets Manager", limitations.
 */
export function keptInSecret(
  scope: BlockScope,
  user: string,
  key: Key | undefined,
): { readonly properties: ValueObject; readonly secret: Value; attach(database: Value): void } {
  const secret = scope.resource(
    'Secret',
    'AWS::SecretsManager::Secret',
    {
      GenerateSecretString: {
        SecretStringTemplate: JSON.stringify({ username: user }),
        GenerateStringKey: 'password',
        PasswordLength: 30,
        ExcludePunctuation: true,
      },
      ...(key && { KmsKeyId: key.arn }),
    },
    { deletionPolicy: 'Delete' },
  );
  return {
    properties: {
      MasterUsername: user,
      MasterUserPassword: sub(
        `{{resolve:secretsmanager:${slot(secret.logicalId)}:SecretString:password}}`,
      ),
    },
    secret: secret.ref,
    attach: (database) => {
      scope.resource('SecretAttachment', 'AWS::SecretsManager::SecretTargetAttachment', {
        SecretId: secret.ref,
        TargetId: database,
        TargetType: 'AWS::RDS::DBInstance',
      });
    },
  };
}
