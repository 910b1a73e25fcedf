import { defineBlock } from '../../define-block.ts';
import { mistake } from '../../mistake.ts';
import { seatIn } from '../../network/seat.ts';
import { searchDomain } from '../../search/domain.ts';
import { searchProperties } from '../../search/properties.ts';

export const opensearchDomain = defineBlock({
  type: 'opensearch-domain',
  label: 'OpenSearch domain',
  kind: 'OpenSearch',
  category: 'data',
  icon: 'opensearch',
  summary: 'Finds text, logs and vectors, and counts what it found.',
  newName: 'search',
  services: ['Amazon OpenSearch Service'],
  resourceTypes: [
    'AWS::OpenSearchService::Domain',
    'AWS::EC2::SecurityGroup',
    'AWS::CloudFormation::CustomResource',
    'AWS::IAM::Role',
    'AWS::Lambda::Function',
    'AWS::Logs::LogGroup',
    'AWS::Logs::ResourcePolicy',
  ],
  properties: searchProperties,
  mistakes: ({ instanceType, storage, dedicatedMasters, masterType }) => [
    ...mistake(UNENCRYPTED.test(instanceType), 'instanceType', noEncryption(instanceType)),
    ...mistake(
      dedicatedMasters && UNENCRYPTED.test(masterType),
      'masterType',
      noEncryption(masterType),
    ),
    ...mistake(
      instanceType === 't3.small.search' && storage > T3_SMALL_STORAGE,
      ['storage', 'instanceType'],
      `a t3.small.search takes ${T3_SMALL_STORAGE} GiB at most`,
    ),
  ],
  traits: {
    store: { access: 'network', kind: 'search' },
    networked: { tiers: ['private', 'isolated'], required: true },
    observable: true,
  },
  signals: ({ zones, nodesPerZone, keep, version, errorLogs, logRetentionDays }) => ({
    stateful: true,
    encrypted: true,
    encryptedInTransit: true,
    public: false,
    // Every hour, kept for two weeks. Source: OpenSearch Service developer guide, "Snapshots".
    backedUp: true,
    keptOnDelete: keep,
    redundancy: zones === 1 ? 1 : zones * nodesPerZone,
    scales: false,
    engine: { name: 'opensearch', version },
    recorded: errorLogs,
    ...(errorLogs && { logRetentionDays }),
  }),
  chips: ({ zones, nodesPerZone, version }) => [
    version,
    zones * nodesPerZone === 1 ? '1 node' : `${zones * nodesPerZone} nodes`,
  ],
  compile: (chosen, scope) => {
    const placement = seatIn(scope, 'isolated');
    return placement ? searchDomain(scope, chosen, placement) : {};
  },
});

/** Source: OpenSearch Service developer guide, "Encryption of data at rest", "EBS volume size quotas". */
const UNENCRYPTED = /^(?:t2|m3|r3)\./;
const noEncryption = (type: string): string =>
  `${type} can't encrypt what it keeps: choose one such as t3.small.search`;
const T3_SMALL_STORAGE = 100;
