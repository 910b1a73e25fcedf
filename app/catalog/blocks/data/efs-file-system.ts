import { z } from 'zod';
import { allow } from '../../../cloudformation/policy.ts';
import { KEPT, keptOnDelete } from '../../data/deletion.ts';
import { defineBlock } from '../../define-block.ts';
import { keyChoice, ownKey } from '../../encryption/own-key.ts';
import { field } from '../../fields.ts';
import { accessPoint, fileSystem, mountTargets } from '../../files/resources.ts';
import { fileSystemMetrics } from '../../metrics/files.ts';
import { seatIn } from '../../network/seat.ts';
import { networkDoor, securityGroup } from '../../network/security-group.ts';
import type { Access } from '../../traits/code.ts';

const TRANSITIONS = ['never', 'AFTER_7_DAYS', 'AFTER_14_DAYS', 'AFTER_30_DAYS', 'AFTER_90_DAYS'];
const TRANSITION_NAMES = {
  never: 'Never',
  AFTER_7_DAYS: 'After 7 days',
  AFTER_14_DAYS: 'After 14 days',
  AFTER_30_DAYS: 'After 30 days',
  AFTER_90_DAYS: 'After 90 days',
};

export const efsFileSystem = defineBlock({
  type: 'efs-file-system',
  label: 'EFS file system',
  kind: 'EFS',
  category: 'data',
  icon: 'efs',
  summary: 'Files that functions and containers share, under a path, in every zone.',
  newName: 'files',
  services: ['Amazon EFS'],
  resourceTypes: [
    'AWS::EFS::FileSystem',
    'AWS::EFS::AccessPoint',
    'AWS::EFS::MountTarget',
    'AWS::EC2::SecurityGroup',
  ],
  properties: z.object({
    directory: field(
      z
        .string()
        .regex(/^(\/[A-Za-z0-9_.-]{1,64}){1,4}$/, 'a path such as /data')
        .default('/data'),
      {
        label: 'Directory',
        help: 'What callers see as the top: they reach nothing outside it. Made when it is first mounted.',
      },
    ),
    userId: field(z.int().min(1).max(65_534).default(1000), {
      label: 'User',
      help: 'Number of the user and group files are made as, whoever the code runs as. Not 0, which is root.',
      group: 'Access',
    }),
    throughput: field(z.enum(['elastic', 'bursting']).default('elastic'), {
      label: 'Throughput',
      help: 'Elastic pays what is read and written; bursting grows with the size of what is kept.',
      group: 'Capacity',
      options: { elastic: 'Elastic', bursting: 'Bursting' },
    }),
    infrequent: field(z.enum(TRANSITIONS).default('AFTER_30_DAYS'), {
      label: 'To Infrequent Access',
      help: 'Files nobody touched for so long cost a tenth. They come back when they are read.',
      group: 'Lifecycle',
      options: TRANSITION_NAMES,
    }),
    backups: field(z.boolean().default(true), {
      label: 'Backups',
      help: 'Every day, by AWS Backup, kept for 35 days.',
      group: 'Safety',
      safe: true,
    }),
    encrypted: field(z.boolean().default(true), {
      label: 'Encrypted',
      help: 'At rest. Fixed once deployed.',
      group: 'Safety',
      safe: true,
    }),
    key: keyChoice('the AWS managed key for EFS', {
      when: { property: 'encrypted', in: [true] },
    }),
    keep: keptOnDelete('file system'),
  }),
  traits: {
    store: { access: 'network', kind: 'files' },
    networked: { tiers: ['private', 'isolated'], required: true },
    observable: true,
  },
  signals: ({ backups, encrypted, keep }) => ({
    stateful: true,
    backedUp: backups,
    encrypted,
    keptOnDelete: keep,
    // It lives in every zone by itself.
    redundancy: 2,
    scales: true,
    public: false,
    encryptedInTransit: true,
  }),
  chips: ({ throughput, backups }) => [throughput, ...(backups ? [] : ['no backups'])],
  compile: (chosen, scope) => {
    const placement = seatIn(scope, 'isolated');
    if (!placement) return {};
    const key = chosen.encrypted ? ownKey(scope, chosen.key) : undefined;
    const group = securityGroup(scope, placement, 'file system');
    const files = fileSystem(scope, chosen, key, chosen.keep ? KEPT : 'Delete');
    const point = accessPoint(scope, files, chosen);
    const targets = mountTargets(scope, files, placement, group);
    const arn = files.get('Arn');
    return {
      store: {
        statements: (access) => [
          {
            ...allow(ACTIONS[access], arn),
            Condition: {
              StringEquals: { 'elasticfilesystem:AccessPointArn': point.get('Arn') },
            },
          },
        ],
        variables: [],
        door: networkDoor(group.ref, NFS_PORT, placement.vpcId),
        fileSystem: {
          id: files.ref,
          accessPointId: point.ref,
          accessPointArn: point.get('Arn'),
          mountTargets: targets,
        },
      },
      networked: { securityGroup: group.ref, vpcId: placement.vpcId },
      observable: fileSystemMetrics(files.ref),
      reference: files.ref,
    };
  },
});

const NFS_PORT = 2049;

/** Mounting is reading. Source: EFS user guide, "EFS actions for NFS clients". */
const READ = ['elasticfilesystem:ClientMount'] as const;
const WRITE = ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'] as const;
const ACTIONS: { readonly [access in Access]: readonly string[] } = {
  read: READ,
  write: WRITE,
  'read-write': WRITE,
};
