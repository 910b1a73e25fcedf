// An OpenSearch domain in a VPC, reached by HTTPS only, by roles that may.

import type { z } from 'zod';
import { slot, sub } from '../../cloudformation/intrinsics.ts';
import { allow, type Statement } from '../../cloudformation/policy.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import { KEPT } from '../data/deletion.ts';
import { ownKey } from '../encryption/own-key.ts';
import { policyDocument } from '../identity/role.ts';
import { searchMetrics } from '../metrics/search.ts';
import { networkDoor, securityGroup } from '../network/security-group.ts';
import type { Access } from '../traits/code.ts';
import type { Placement } from '../traits/network.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope, Handles } from '../traits.ts';
import { publishedLogs } from './logs.ts';
import type { searchProperties } from './properties.ts';
import { serviceLinkedRole } from './service-linked-role.ts';

const HTTPS = 443;
const DOMAINS = `arn:\${AWS::Partition}:es:\${AWS::Region}:\${AWS::AccountId}:domain/*`;

export function searchDomain(
  scope: BlockScope,
  chosen: z.output<typeof searchProperties>,
  placement: Placement,
): Handles {
  const { zones } = chosen;
  const subnets = placement.subnetIds.slice(0, zones);
  if (subnets.length < zones)
    scope.problem(
      `${scope.name} spreads over ${zones} zones, and its tier has subnets in ${subnets.length}.`,
      'Give the VPC more zones, or the domain fewer.',
    );
  const key = ownKey(scope, chosen.key);
  const group = securityGroup(scope, placement, 'search');
  const logs = publishedLogs(scope, chosen);
  const role = chosen.serviceLinkedRole ? serviceLinkedRole(scope) : undefined;
  const domain = scope.resource(
    '',
    'AWS::OpenSearchService::Domain',
    {
      EngineVersion: `OpenSearch_${chosen.version}`,
      ClusterConfig: clusterConfig(chosen),
      EBSOptions: { EBSEnabled: true, VolumeType: 'gp3', VolumeSize: chosen.storage },
      VPCOptions: { SubnetIds: subnets, SecurityGroupIds: [group.ref] },
      EncryptionAtRestOptions: { Enabled: true, ...(key && { KmsKeyId: key.arn }) },
      NodeToNodeEncryptionOptions: { Enabled: true },
      DomainEndpointOptions: {
        EnforceHTTPS: true,
        TLSSecurityPolicy: 'Policy-Min-TLS-1-2-PFS-2023-10',
      },
      ...(chosen.masterRole && {
        AdvancedSecurityOptions: {
          Enabled: true,
          InternalUserDatabaseEnabled: false,
          MasterUserOptions: { MasterUserARN: chosen.masterRole },
        },
      }),
      // Who of the account may do what stands in the policies of its roles.
      AccessPolicies: policyDocument([
        {
          ...allow(['es:ESHttp*'], sub(DOMAINS)),
          Principal: { AWS: sub(`arn:\${AWS::Partition}:iam::\${AWS::AccountId}:root`) },
        },
      ]),
      ...(logs && { LogPublishingOptions: logs.options }),
      SoftwareUpdateOptions: { AutoSoftwareUpdateEnabled: true },
      OffPeakWindowOptions: { Enabled: true },
    },
    {
      deletionPolicy: chosen.keep ? KEPT : 'Delete',
      updatePolicy: { EnableVersionUpgrade: true },
      dependsOn: [...(role ? [role.logicalId] : []), ...(logs ? [logs.policy] : [])],
    },
  );
  return {
    store: {
      statements: (access) => STATEMENTS[access](domain),
      variables: [
        { suffix: 'ENDPOINT', value: sub(`https://${slot(domain.logicalId, 'DomainEndpoint')}`) },
      ],
      door: networkDoor(group.ref, HTTPS, placement.vpcId),
    },
    networked: { securityGroup: group.ref, vpcId: placement.vpcId },
    observable: searchMetrics(domain.ref),
    reference: domain.ref,
  };
}

function clusterConfig(chosen: z.output<typeof searchProperties>): ValueObject {
  const { zones } = chosen;
  return {
    InstanceType: chosen.instanceType,
    InstanceCount: zones * chosen.nodesPerZone,
    ...(zones > 1 && {
      ZoneAwarenessEnabled: true,
      ZoneAwarenessConfig: { AvailabilityZoneCount: zones },
    }),
    ...(chosen.dedicatedMasters && {
      DedicatedMasterEnabled: true,
      DedicatedMasterType: chosen.masterType,
      DedicatedMasterCount: 3,
    }),
  };
}

const under = (domain: Resource, path: string): Value =>
  sub(`${slot(domain.logicalId, 'Arn')}/${path}`);

/** Clients search by POST, so that whoever reads may post there and nowhere else. */
const SEARCHES = ['_search', '_msearch', '_mget', '_count'];
const read = (domain: Resource): readonly Statement[] => [
  allow(['es:ESHttpGet', 'es:ESHttpHead'], under(domain, '*')),
  allow(
    ['es:ESHttpPost'],
    SEARCHES.flatMap((name) => [under(domain, name), under(domain, `*/${name}`)]),
  ),
];
const WRITE = ['es:ESHttpDelete', 'es:ESHttpPatch', 'es:ESHttpPost', 'es:ESHttpPut'];
const STATEMENTS: { readonly [access in Access]: (domain: Resource) => readonly Statement[] } = {
  read,
  write: (domain) => [allow(WRITE, under(domain, '*'))],
  'read-write': (domain) => [
    allow(['es:ESHttpGet', 'es:ESHttpHead', ...WRITE], under(domain, '*')),
  ],
};
