import type { ValueObject } from '../../../cloudformation/template.ts';
import { KEPT } from '../../data/deletion.ts';
import { defineBlock } from '../../define-block.ts';
import { ownKey, withKey } from '../../encryption/own-key.ts';
import { tableMetrics } from '../../metrics/tables.ts';
import { tableChanges } from '../../tables/changes.ts';
import { attributeDefinitions, keySchema, projectionOf } from '../../tables/keys.ts';
import { tableMistakes } from '../../tables/mistakes.ts';
import { tableProperties } from '../../tables/properties.ts';
import { tableScaling } from '../../tables/scaling.ts';
import { tableStatements } from '../../tables/statements.ts';

export const dynamodbTable = defineBlock({
  type: 'dynamodb-table',
  label: 'DynamoDB table',
  kind: 'DynamoDB',
  category: 'data',
  icon: 'dynamodb',
  summary: 'A key-value and document table that scales by itself.',
  newName: 'table',
  services: ['Amazon DynamoDB'],
  resourceTypes: [
    'AWS::DynamoDB::Table',
    'AWS::ApplicationAutoScaling::ScalableTarget',
    'AWS::ApplicationAutoScaling::ScalingPolicy',
  ],
  properties: tableProperties,
  mistakes: tableMistakes,
  traits: {
    store: { access: 'api', kind: 'table' },
    eventSource: { events: 'changes' },
    observable: true,
  },
  signals: ({ pointInTimeRecovery, keep, deletionProtection, billing, scaling }) => ({
    stateful: true,
    encrypted: true,
    backedUp: pointInTimeRecovery,
    keptOnDelete: keep || deletionProtection,
    scales: billing === 'on-demand' || scaling,
    public: false,
    encryptedInTransit: true,
  }),
  chips: ({ stream, billing }) => [
    ...(billing === 'provisioned' ? ['provisioned'] : []),
    ...(stream === 'off' ? [] : ['stream']),
  ],
  compile: (chosen, scope) => {
    const key = ownKey(scope, chosen.key);
    const throughput: ValueObject = {
      ReadCapacityUnits: chosen.readCapacity,
      WriteCapacityUnits: chosen.writeCapacity,
    };
    const provisioned = chosen.billing === 'provisioned';
    const table = scope.resource(
      '',
      'AWS::DynamoDB::Table',
      {
        AttributeDefinitions: attributeDefinitions(chosen),
        KeySchema: keySchema(chosen.partitionKey, chosen.sortKey),
        ...(chosen.indexes.length > 0 && {
          GlobalSecondaryIndexes: chosen.indexes.map((index) => ({
            IndexName: index.name,
            KeySchema: keySchema(index.partitionKey, index.sortKey),
            Projection: projectionOf(index),
            ...(provisioned && { ProvisionedThroughput: throughput }),
          })),
        }),
        ...(chosen.localIndexes.length > 0 && {
          LocalSecondaryIndexes: chosen.localIndexes.map((index) => ({
            IndexName: index.name,
            KeySchema: keySchema(chosen.partitionKey, index.sortKey),
            Projection: projectionOf(index),
          })),
        }),
        BillingMode: provisioned ? 'PROVISIONED' : 'PAY_PER_REQUEST',
        ...(provisioned && { ProvisionedThroughput: throughput }),
        PointInTimeRecoverySpecification: {
          PointInTimeRecoveryEnabled: chosen.pointInTimeRecovery,
        },
        // Off means a key that AWS owns, not no encryption.
        SSESpecification: key
          ? { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: key.arn }
          : { SSEEnabled: chosen.encryption === 'aws-managed' },
        ...(chosen.tableClass !== 'STANDARD' && { TableClass: chosen.tableClass }),
        ...(chosen.contributorInsights && { ContributorInsightsSpecification: { Enabled: true } }),
        DeletionProtectionEnabled: chosen.deletionProtection,
        ...(chosen.stream !== 'off' && {
          StreamSpecification: { StreamViewType: chosen.stream },
        }),
        ...(chosen.timeToLive && {
          TimeToLiveSpecification: { AttributeName: chosen.timeToLive, Enabled: true },
        }),
      },
      { deletionPolicy: chosen.keep ? KEPT : 'Delete' },
    );
    if (provisioned && chosen.scaling) tableScaling(scope, table, chosen);
    const indexed = chosen.indexes.length + chosen.localIndexes.length > 0;
    const statements = tableStatements(table, indexed);
    return {
      store: {
        statements: (access) => withKey(statements(access), key, access),
        variables: [{ suffix: 'TABLE', value: table.ref }],
      },
      eventSource: tableChanges(table, chosen.stream === 'off', key),
      observable: tableMetrics(table),
      reference: table.ref,
    };
  },
});
