// What an EFS file system is made of: the file system with its policy, one way in, and a door in
// each zone.
import type { Value } from '../../cloudformation/template.ts';
import { policyDocument } from '../identity/role.ts';
import type { Key } from '../traits/code.ts';
import type { Placement } from '../traits/network.ts';
import type { Resource, ResourceAttributes } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

interface Files {
  readonly directory: string;
  readonly userId: number;
  readonly throughput: string;
  readonly infrequent: string;
  readonly backups: boolean;
  readonly encrypted: boolean;
}

export const fileSystem = (
  scope: BlockScope,
  chosen: Files,
  key: Key | undefined,
  deletionPolicy: ResourceAttributes['deletionPolicy'] & string,
): Resource =>
  scope.resource(
    '',
    'AWS::EFS::FileSystem',
    {
      Encrypted: chosen.encrypted,
      ...(key && { KmsKeyId: key.arn }),
      PerformanceMode: 'generalPurpose',
      ThroughputMode: chosen.throughput,
      BackupPolicy: { Status: chosen.backups ? 'ENABLED' : 'DISABLED' },
      ...(chosen.infrequent !== 'never' && {
        LifecyclePolicies: [
          { TransitionToIA: chosen.infrequent },
          { TransitionToPrimaryStorageClass: 'AFTER_1_ACCESS' },
        ],
      }),
      FileSystemPolicy: policyDocument([
        // That there is a policy shuts out whoever only reaches a mount target: it allows nobody, so
        // roles with statements of their own are left. Source: EFS user guide, "Using IAM to control
        // file system data access".
        {
          Sid: 'OnlyOverTls',
          Effect: 'Deny',
          Principal: { AWS: '*' },
          Action: '*',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
      ]),
    },
    { deletionPolicy },
  );

export const accessPoint = (
  scope: BlockScope,
  files: Resource,
  { directory, userId }: Files,
): Resource => {
  const id = String(userId);
  return scope.resource('AccessPoint', 'AWS::EFS::AccessPoint', {
    FileSystemId: files.ref,
    PosixUser: { Uid: id, Gid: id },
    RootDirectory: {
      Path: directory,
      CreationInfo: { OwnerUid: id, OwnerGid: id, Permissions: '0750' },
    },
  });
};

const ZONES = ['A', 'B', 'C'] as const;

/** One in each zone of the tier; their logical ids. */
export function mountTargets(
  scope: BlockScope,
  files: Resource,
  { subnetIds }: Placement,
  group: Resource,
): readonly string[] {
  return subnetIds.slice(0, ZONES.length).map((subnet: Value, index) => {
    const zone = ZONES[index] ?? 'A'; // there are no more subnets than zones
    return scope.resource(`MountTarget${zone}`, 'AWS::EFS::MountTarget', {
      FileSystemId: files.ref,
      SubnetId: subnet,
      SecurityGroups: [group.ref],
    }).logicalId;
  });
}
