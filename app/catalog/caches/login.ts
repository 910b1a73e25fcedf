import { slot, sub } from '../../cloudformation/intrinsics.ts';
import type { Statement } from '../../cloudformation/policy.ts';
import type { Value } from '../../cloudformation/template.ts';
import { bySecret } from '../databases/login.ts';
import { placedName } from '../network/placed-name.ts';
import type { Key, Variable } from '../traits/code.ts';
import type { Placement } from '../traits/network.ts';
import type { BlockScope } from '../traits.ts';

interface CacheLogin {
  readonly userGroup: Value;
  readonly statements: readonly Statement[];
  readonly variables: readonly Variable[];
}

/**
 * Callers log in as the default user, whose password stands in a secret and nowhere else. A group
 * must have a user of that name, and one of our own keeps out the default user everybody knows.
 * Source: ElastiCache user guide, "Role-Based Access Control".
 */
export function passwordLogin(
  scope: BlockScope,
  engine: 'valkey' | 'redis',
  placement: Placement,
  key: Key | undefined,
): CacheLogin {
  const secret = scope.resource(
    'Secret',
    'AWS::SecretsManager::Secret',
    {
      GenerateSecretString: { PasswordLength: 32, ExcludePunctuation: true },
      ...(key && { KmsKeyId: key.arn }),
    },
    { deletionPolicy: 'Delete' },
  );
  const name = placedName(scope.logicalId, placement);
  const user = scope.resource('User', 'AWS::ElastiCache::User', {
    UserId: name,
    UserName: 'default',
    Engine: engine,
    // Clients ask for INFO before they are ready.
    AccessString: 'on ~* &* +@all -@dangerous +info',
    AuthenticationMode: {
      Type: 'password',
      Passwords: [sub(`{{resolve:secretsmanager:${slot(secret.logicalId)}:SecretString}}`)],
    },
  });
  const group = scope.resource('UserGroup', 'AWS::ElastiCache::UserGroup', {
    UserGroupId: name,
    Engine: engine,
    UserIds: [user.ref],
  });
  return { userGroup: group.ref, ...bySecret(secret.ref, key) };
}
