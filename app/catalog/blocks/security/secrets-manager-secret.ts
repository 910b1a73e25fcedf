import { z } from 'zod';
import { allow } from '../../../cloudformation/policy.ts';
import type { ValueObject } from '../../../cloudformation/template.ts';
import { KEPT, keptOnDelete } from '../../data/deletion.ts';
import { defineBlock } from '../../define-block.ts';
import { clipped } from '../../descriptions.ts';
import { keyChoice, ownKey, withKey } from '../../encryption/own-key.ts';
import { field } from '../../fields.ts';
import { rotation } from '../../secrets/rotation.ts';
import type { Access } from '../../traits/code.ts';

const properties = z.object({
  content: field(z.enum(['password', 'user-and-password', 'later']).default('password'), {
    label: 'Content',
    help: 'Made by Secrets Manager and never part of the design or the template, or put in by you once it is deployed.',
    options: {
      password: 'A generated password',
      'user-and-password': 'A user and a generated password',
      later: 'Put in after deployment',
    },
  }),
  user: field(
    z
      .string()
      .regex(/^[A-Za-z0-9_.@-]{1,128}$/, 'up to 128 letters, digits, _ . @ and -')
      .default('app'),
    {
      label: 'User',
      help: 'Stands beside the password, as username.',
      when: { property: 'content', in: ['user-and-password'] },
    },
  ),
  length: field(z.int().min(8).max(4096).default(32), {
    label: 'Length',
    unit: 'characters',
    help: 'Fixed once deployed: another length is another password.',
    when: { property: 'content', in: ['password', 'user-and-password'] },
  }),
  exclude: field(z.string().max(4096).default('"@/\\'), {
    label: 'Characters left out',
    help: 'Those that get in the way in connection strings.',
    when: { property: 'content', in: ['password', 'user-and-password'] },
  }),
  key: keyChoice('the AWS managed key for Secrets Manager'),
  keep: keptOnDelete('secret'),
  rotator: field(z.string().optional(), {
    label: 'Rotated by',
    help: 'A function that makes a new secret, sets it where it is used, and tests it. Empty: not rotated.',
    group: 'Rotation',
    reference: 'lambda-function',
  }),
  rotationDays: field(z.int().min(1).max(1000).default(30), {
    label: 'Rotates every',
    unit: 'days',
    group: 'Rotation',
    when: { property: 'rotator', filled: true },
  }),
});

export const secretsManagerSecret = defineBlock({
  type: 'secrets-manager-secret',
  label: 'Secrets Manager secret',
  kind: 'Secrets Manager',
  category: 'security',
  icon: 'secrets-manager',
  summary:
    'A password or token that programs fetch when they need it, and that stands nowhere else.',
  newName: 'secret',
  services: ['AWS Secrets Manager'],
  resourceTypes: [
    'AWS::SecretsManager::Secret',
    'AWS::SecretsManager::RotationSchedule',
    'AWS::Lambda::Permission',
  ],
  properties,
  traits: { store: { access: 'api', kind: 'secret' } },
  signals: ({ keep }) => ({
    stateful: true,
    encrypted: true,
    keptOnDelete: keep,
    public: false,
    scales: true,
  }),
  chips: ({ rotator, rotationDays }) => (rotator ? [`rotates every ${rotationDays} days`] : []),
  compile: (chosen, scope) => {
    const key = ownKey(scope, chosen.key);
    const generated = generatedSecret(chosen);
    const secret = scope.resource(
      '',
      'AWS::SecretsManager::Secret',
      {
        Description: clipped(scope.name, 'secret'),
        ...(generated && { GenerateSecretString: generated }),
        ...(key && { KmsKeyId: key.arn }),
      },
      { deletionPolicy: chosen.keep ? KEPT : 'Delete' },
    );
    if (chosen.rotator) rotation(scope, secret, chosen.rotator, chosen.rotationDays, key);
    return {
      store: {
        statements: (access) => withKey([allow(ACTIONS[access], secret.ref)], key, access),
        variables: [{ suffix: 'SECRET_ARN', value: secret.ref }],
      },
      reference: secret.ref,
    };
  },
});

const READ = ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'];
const WRITE = ['secretsmanager:PutSecretValue'];
const ACTIONS: { readonly [access in Access]: readonly string[] } = {
  read: READ,
  write: WRITE,
  'read-write': [...READ, ...WRITE],
};

function generatedSecret(chosen: z.output<typeof properties>): ValueObject | undefined {
  if (chosen.content === 'later') return undefined;
  return {
    PasswordLength: chosen.length,
    ...(chosen.exclude && { ExcludeCharacters: chosen.exclude }),
    ...(chosen.content === 'user-and-password' && {
      SecretStringTemplate: JSON.stringify({ username: chosen.user }),
      GenerateStringKey: 'password',
    }),
  };
}
