import { z } from 'zod';
import { sub } from '../../../cloudformation/intrinsics.ts';
import { allow, POLICY_VERSION } from '../../../cloudformation/policy.ts';
import { KEPT, keptOnDelete } from '../../data/deletion.ts';
import { defineBlock } from '../../define-block.ts';
import { clipped } from '../../descriptions.ts';
import { serviceAdmission } from '../../encryption/service-admission.ts';
import { field } from '../../fields.ts';
import { statementValue } from '../../identity/role.ts';
import type { Access } from '../../traits/code.ts';

export const kmsKey = defineBlock({
  type: 'kms-key',
  label: 'KMS key',
  kind: 'KMS',
  category: 'security',
  icon: 'kms',
  summary: 'Encrypts what others keep, and whose use can be seen and withdrawn.',
  newName: 'key',
  services: ['AWS KMS'],
  resourceTypes: ['AWS::KMS::Key', 'AWS::KMS::Alias'],
  properties: z.object({
    alias: field(
      z
        .string()
        .regex(/^(?!aws\/)[A-Za-z0-9/_-]{0,250}$/, 'letters, digits, /, _ and -, not aws/ first')
        .default(''),
      {
        label: 'Alias',
        help: 'A name for people, without “alias/”. One of its kind in the Region.',
      },
    ),
    rotation: field(z.boolean().default(true), {
      label: 'Rotation',
      help: 'New key material by itself; what older material encrypted stays readable.',
      group: 'Safety',
      safe: true,
    }),
    rotationDays: field(z.int().min(90).max(2560).default(365), {
      label: 'Rotates every',
      unit: 'days',
      group: 'Safety',
      when: { property: 'rotation', in: [true] },
    }),
    keep: keptOnDelete(
      'key',
      'The key stays in the account when the stack or the block is deleted, and what it encrypted stays readable.',
    ),
    pendingWindow: field(z.int().min(7).max(30).default(30), {
      label: 'Waits before deletion',
      help: 'Once deleted it can be brought back for so long; afterwards nobody can read what it encrypted.',
      unit: 'days',
      group: 'Safety',
    }),
    multiRegion: field(z.boolean().default(false), {
      label: 'Multi-Region',
      help: 'Can have replicas in other Regions. Fixed once deployed.',
      group: 'Safety',
    }),
  }),
  traits: { key: true, callable: { over: 'api' } },
  signals: ({ keep, rotation }) => ({
    stateful: true,
    keptOnDelete: keep,
    encrypted: true,
    scales: true,
    keyRotates: rotation,
  }),
  chips: ({ rotation, rotationDays }) => [
    rotation ? `rotates every ${rotationDays} days` : 'no rotation',
  ],
  compile: (chosen, scope) => {
    const key = scope.resource(
      '',
      'AWS::KMS::Key',
      {
        Description: clipped(scope.name, 'key'),
        EnableKeyRotation: chosen.rotation,
        ...(chosen.rotation &&
          chosen.rotationDays !== YEAR && { RotationPeriodInDays: chosen.rotationDays }),
        PendingWindowInDays: chosen.pendingWindow,
        ...(chosen.multiRegion && { MultiRegion: true }),
        KeyPolicy: {
          Version: POLICY_VERSION,
          Statement: [
            // Without this no IAM policy could let anybody in, nor the account keep control of it.
            // Source: KMS developer guide, "Default key policy".
            {
              Sid: 'GovernedByIamPolicies',
              Effect: 'Allow',
              Principal: { AWS: sub(`arn:\${AWS::Partition}:iam::\${AWS::AccountId}:root`) },
              Action: 'kms:*',
              Resource: '*',
            },
          ],
        },
      },
      { deletionPolicy: chosen.keep ? KEPT : 'Delete' },
    );
    if (chosen.alias)
      scope.resource('Alias', 'AWS::KMS::Alias', {
        AliasName: `alias/${chosen.alias}`,
        TargetKeyId: key.ref,
      });
    const arn = key.get('Arn');
    const admitted = new Set<string>();
    return {
      key: {
        arn,
        statements: (access) => [allow(ACTIONS[access], arn)],
        admit: (service) => {
          if (admitted.has(service)) return;
          admitted.add(service);
          for (const statement of serviceAdmission(service))
            key.append('KeyPolicy.Statement', statementValue(statement), 'statement');
        },
      },
      callable: {
        statements: [allow(['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey'], arn)],
        variables: [{ suffix: 'KEY_ARN', value: arn }],
      },
      reference: arn,
    };
  },
});

/** The default. Source: KMS API reference, EnableKeyRotation. */
const YEAR = 365;

/**
 * Who writes also decrypts: services keep one data key for several writes, and S3 reads back the
 * parts of an upload. Source: SQS developer guide, "Key management"; S3 user guide, "Multipart
 * upload API and permissions".
 */
const WRITE = ['kms:Decrypt', 'kms:GenerateDataKey'] as const;
const ACTIONS: { readonly [access in Access]: readonly string[] } = {
  read: ['kms:Decrypt'],
  write: WRITE,
  'read-write': WRITE,
};
