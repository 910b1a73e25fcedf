// An Aurora cluster: the cluster, what it sits in and is set to, and its instances.
import { availabilityZones, select } from '../../cloudformation/intrinsics.ts';
import { allow } from '../../cloudformation/policy.ts';
import type { ValueObject } from '../../cloudformation/template.ts';
import { ownKey } from '../encryption/own-key.ts';
import { clusterMetrics } from '../metrics/clusters.ts';
import { networkDoor, securityGroup } from '../network/security-group.ts';
import type { Variable } from '../traits/code.ts';
import type { Placement } from '../traits/network.ts';
import type { BlockScope, Handles } from '../traits.ts';
import { AURORA_ENGINES, auroraMajor } from './aurora-engines.ts';
import type { AuroraProperties } from './aurora-properties.ts';
import { byRole, bySecret, managedByRds } from './login.ts';
import { enhancedMonitoring, insights, windows } from './operation.ts';

export function auroraCluster(
  scope: BlockScope,
  chosen: AuroraProperties,
  placement: Placement,
): Handles {
  const engine = AURORA_ENGINES[chosen.engine];
  const version = chosen.engineVersion || engine.version;
  const key = ownKey(scope, chosen.key);
  const group = securityGroup(scope, placement, 'database');
  const subnets = scope.resource('SubnetGroup', 'AWS::RDS::DBSubnetGroup', {
    DBSubnetGroupDescription: `Subnets of ${scope.logicalId}`,
    SubnetIds: placement.subnetIds,
  });
  const parameters = scope.resource('ClusterParameterGroup', 'AWS::RDS::DBClusterParameterGroup', {
    Description: `Parameters of ${scope.logicalId}`,
    Family: chosen.engine + auroraMajor(chosen.engine, version),
    Parameters: engine.parameters,
  });
  const cluster = scope.resource(
    '',
    'AWS::RDS::DBCluster',
    {
      Engine: chosen.engine,
      EngineVersion: version,
      DatabaseName: chosen.databaseName,
      ...managedByRds(chosen.masterUser, key),
      ...(chosen.capacity === 'serverless' && {
        ServerlessV2ScalingConfiguration: {
          MinCapacity: chosen.minimumUnits,
          MaxCapacity: chosen.maximumUnits,
        },
      }),
      StorageEncrypted: true,
      ...(key && { KmsKeyId: key.arn }),
      DBSubnetGroupName: subnets.ref,
      VpcSecurityGroupIds: [group.ref],
      DBClusterParameterGroupName: parameters.ref,
      BackupRetentionPeriod: chosen.backupDays,
      CopyTagsToSnapshot: true,
      DeletionProtection: chosen.deletionProtection,
      EnableCloudwatchLogsExports: engine.logs,
      ...(chosen.iamUser && { EnableIAMDatabaseAuthentication: true }),
      ...(chosen.dataApi && { EnableHttpEndpoint: true }),
      ...(hasInsights(chosen) && insights(chosen.insights, key, 'PerformanceInsightsEnabled')),
      ...enhancedMonitoring(scope, chosen.monitoringInterval),
      ...windows(chosen),
    },
    { deletionPolicy: 'Snapshot' },
  );
  const instances = instancesOf(scope, chosen, placement, cluster.ref);
  const secret = cluster.get('MasterUserSecret.SecretArn');
  const login = chosen.iamUser
    ? byRole(cluster.get('DBClusterResourceId'), chosen.iamUser)
    : bySecret(secret, key);
  const arn = cluster.get('DBClusterArn');
  const rest: readonly Variable[] = [
    { suffix: 'PORT', value: String(engine.port) },
    { suffix: 'DATABASE', value: chosen.databaseName },
    ...login.variables,
    ...(chosen.dataApi ? [{ suffix: 'CLUSTER_ARN', value: arn }] : []),
  ];
  const door = networkDoor(group.ref, engine.port, placement.vpcId);
  return {
    store: {
      statements: () => [...login.statements, ...(chosen.dataApi ? [allow(DATA_API, arn)] : [])],
      variables: [{ suffix: 'HOST', value: cluster.get('Endpoint.Address') }, ...rest],
      ...(chosen.readers > 0 && {
        readerVariables: [
          { suffix: 'READER_HOST', value: cluster.get('ReadEndpoint.Address') },
          ...rest,
        ],
      }),
      door,
    },
    database: {
      family: engine.family,
      targets: { DBClusterIdentifiers: [cluster.ref] },
      members: instances,
      secretStatements: bySecret(secret, key).statements,
      secret,
      user: chosen.masterUser,
      databaseName: chosen.databaseName,
      door,
    },
    networked: { securityGroup: group.ref, vpcId: placement.vpcId },
    observable: clusterMetrics(cluster.ref, chosen.capacity === 'serverless'),
    reference: cluster.ref,
  };
}

/** Source: Aurora user guide, "DB engine, Region, and instance class support for Database Insights". */
const hasInsights = ({ engine, capacity, instanceClass }: AuroraProperties): boolean =>
  engine !== 'aurora-mysql' ||
  capacity === 'serverless' ||
  !/^db\.(?:t2|t3|t4g\.(?:micro|small)$)/.test(instanceClass);

/** Source: Aurora user guide, "Authorizing access to the Amazon RDS Data API". */
const DATA_API = [
  'rds-data:BatchExecuteStatement',
  'rds-data:BeginTransaction',
  'rds-data:CommitTransaction',
  'rds-data:ExecuteStatement',
  'rds-data:RollbackTransaction',
];

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16] as const;

/** The writer and its readers, one zone after the other; their logical ids. */
function instancesOf(
  scope: BlockScope,
  chosen: AuroraProperties,
  { subnetIds }: Placement,
  cluster: ValueObject[string],
): readonly string[] {
  return NUMBERS.slice(0, chosen.readers + 1).map(
    (number, index) =>
      scope.resource(
        `Instance${number}`,
        'AWS::RDS::DBInstance',
        {
          Engine: chosen.engine,
          DBClusterIdentifier: cluster,
          DBInstanceClass:
            chosen.capacity === 'serverless' ? 'db.serverless' : chosen.instanceClass,
          // The subnets are in the first zones of the Region, in this order.
          AvailabilityZone: select(index % subnetIds.length, availabilityZones()),
          PubliclyAccessible: false,
          AutoMinorVersionUpgrade: chosen.minorUpgrades,
          // The first readers take over, in their order, when the writer fails.
          PromotionTier: Math.min(index, 15),
        },
        { deletionPolicy: 'Delete' },
      ).logicalId,
  );
}
