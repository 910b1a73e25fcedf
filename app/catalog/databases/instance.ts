// An RDS database: the instance, what it sits in and is set to, and its read replicas.
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import { ownKey } from '../encryption/own-key.ts';
import { databaseMetrics } from '../metrics/databases.ts';
import { networkDoor, securityGroup } from '../network/security-group.ts';
import type { Variable } from '../traits/code.ts';
import type { Placement } from '../traits/network.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope, Handles } from '../traits.ts';
import { DATABASE_ENGINES, type DatabaseEngine, engineOf, familyOf, majorOf } from './engines.ts';
import { byRole, bySecret, keptInSecret, managedByRds } from './login.ts';
import { enhancedMonitoring, insights, windows } from './operation.ts';
import type { RdsProperties } from './properties.ts';

/** Storage that grows by itself must be able to grow by a tenth. Source: RDS user guide, "Managing capacity automatically". */
const LEAST_GROWTH = 1.1;

const PROXY_FAMILIES: {
  readonly [engine in RdsProperties['engine']]?: 'MYSQL' | 'POSTGRESQL' | 'SQLSERVER';
} = {
  postgres: 'POSTGRESQL',
  mysql: 'MYSQL',
  mariadb: 'MYSQL',
  sqlserver: 'SQLSERVER',
};

export function rdsInstance(
  scope: BlockScope,
  chosen: RdsProperties,
  placement: Placement,
): Handles {
  const name = engineOf(chosen);
  const engine = DATABASE_ENGINES[name];
  const key = ownKey(scope, chosen.key);
  const group = securityGroup(scope, placement, 'database');
  const shared = sharedProperties(scope, chosen, name, group, placement);
  const replicas = Math.min(chosen.replicas, engine.mostReplicas);
  const own = replicas > 0 ? keptInSecret(scope, chosen.masterUser, key) : undefined;
  const databaseName = nameFor(name, chosen.databaseName);
  const database = scope.resource(
    '',
    'AWS::RDS::DBInstance',
    {
      Engine: name,
      EngineVersion: chosen.engineVersion || engine.version,
      ...(engine.license && { LicenseModel: licenseOf(chosen, engine.license) }),
      ...shared,
      ...insightsFor(chosen, name, key),
      ...(databaseName && { DBName: databaseName }),
      ...(own?.properties ?? managedByRds(chosen.masterUser, key)),
      AllocatedStorage: String(chosen.storage),
      StorageEncrypted: true,
      ...(key && { KmsKeyId: key.arn }),
      MultiAZ: chosen.multiAz,
      BackupRetentionPeriod: chosen.backupDays,
      DeletionProtection: chosen.deletionProtection,
      ...windows(chosen),
    },
    { deletionPolicy: 'Snapshot' },
  );
  own?.attach(database.ref);
  const secret = own?.secret ?? database.get('MasterUserSecret.SecretArn');
  const copies = Array.from({ length: replicas }, (_, index) =>
    scope.resource(
      `Replica${(index + 1) as 1 | 2 | 3 | 4 | 5}`, // no engine's schema allows more
      'AWS::RDS::DBInstance',
      { SourceDBInstanceIdentifier: database.ref, ...shared, ...insightsFor(chosen, name, key) },
      // What it holds is a copy, and RDS takes no snapshot of it at the end.
      { deletionPolicy: 'Delete' },
    ),
  );
  const login =
    chosen.iamUser && engine.iamLogin
      ? byRole(database.get('DbiResourceId'), chosen.iamUser)
      : bySecret(secret, key);
  const port = String(engine.port);
  const rest: readonly Variable[] = [
    { suffix: 'PORT', value: port },
    ...(databaseName ? [{ suffix: 'DATABASE', value: databaseName }] : []),
    ...login.variables,
  ];
  const door = networkDoor(group.ref, engine.port, placement.vpcId);
  const family = PROXY_FAMILIES[chosen.engine];
  return {
    store: {
      statements: () => login.statements,
      variables: [{ suffix: 'HOST', value: database.get('Endpoint.Address') }, ...rest],
      ...(copies.length > 0 && { readerVariables: [...copies.map(readerHost), ...rest] }),
      door,
    },
    database: {
      ...(family && { family }),
      targets: { DBInstanceIdentifiers: [database.ref] },
      members: [],
      secretStatements: bySecret(secret, key).statements,
      secret,
      user: chosen.masterUser,
      databaseName,
      door,
    },
    networked: { securityGroup: group.ref, vpcId: placement.vpcId },
    observable: databaseMetrics(database.ref, chosen.storage),
    reference: database.ref,
  };
}

const readerHost = (copy: Resource, index: number): Variable => ({
  suffix: index === 0 ? 'READER_HOST' : `READER_HOST_${index + 1}`,
  value: copy.get('Endpoint.Address'),
});

/** What a replica is told as well: it would have its own defaults otherwise. */
function sharedProperties(
  scope: BlockScope,
  chosen: RdsProperties,
  name: DatabaseEngine,
  group: Resource,
  placement: Placement,
): ValueObject {
  const engine = DATABASE_ENGINES[name];
  const version = chosen.engineVersion || engine.version;
  const subnets = scope.resource('SubnetGroup', 'AWS::RDS::DBSubnetGroup', {
    DBSubnetGroupDescription: `Subnets of ${scope.logicalId}`,
    SubnetIds: placement.subnetIds,
  });
  const parameters = scope.resource('ParameterGroup', 'AWS::RDS::DBParameterGroup', {
    Description: `Parameters of ${scope.logicalId}`,
    Family: familyOf(name, version),
    ...(Object.keys(engine.parameters).length > 0 && { Parameters: engine.parameters }),
  });
  return {
    DBInstanceClass: chosen.instanceClass || engine.instanceClass,
    ...(chosen.maximumStorage >= chosen.storage * LEAST_GROWTH && {
      MaxAllocatedStorage: chosen.maximumStorage,
    }),
    StorageType: 'gp3',
    PubliclyAccessible: false,
    DBSubnetGroupName: subnets.ref,
    VPCSecurityGroups: [group.ref],
    DBParameterGroupName: parameters.ref,
    ...(name.startsWith('oracle') && { OptionGroupName: tlsOption(scope, name, version, group) }),
    ...(chosen.iamUser && engine.iamLogin && { EnableIAMDatabaseAuthentication: true }),
    CopyTagsToSnapshot: true,
    AutoMinorVersionUpgrade: chosen.minorUpgrades,
    EnableCloudwatchLogsExports: engine.logs,
    ...enhancedMonitoring(scope, chosen.monitoringInterval),
  };
}

/**
 * Oracle speaks TLS on a port of its own. The group must outlive the database: its last snapshot
 * needs it. Source: RDS user guide, "Oracle Secure Sockets Layer", "Working with option groups".
 */
const tlsOption = (
  scope: BlockScope,
  name: DatabaseEngine,
  version: string,
  group: Resource,
): Value =>
  scope.resource(
    'OptionGroup',
    'AWS::RDS::OptionGroup',
    {
      EngineName: name,
      MajorEngineVersion: majorOf(name, version),
      OptionGroupDescription: `TLS for ${scope.logicalId}`,
      OptionConfigurations: [
        {
          OptionName: 'SSL',
          Port: DATABASE_ENGINES[name].port,
          VpcSecurityGroupMemberships: [group.ref],
          OptionSettings: [{ Name: 'SQLNET.SSL_VERSION', Value: '1.2' }],
        },
      ],
    },
    { deletionPolicy: 'RetainExceptOnCreate' },
  ).ref;

/** Source: RDS user guide, "DB engine, Region, and instance class support for Performance Insights". */
const TOO_SMALL = /^db\.t\dg?\.(?:micro|small)$/;

function insightsFor(
  chosen: RdsProperties,
  name: DatabaseEngine,
  key: Parameters<typeof insights>[1],
): ValueObject {
  const size = chosen.instanceClass || DATABASE_ENGINES[name].instanceClass;
  const has = !((name === 'mysql' || name === 'mariadb') && TOO_SMALL.test(size));
  return has ? insights(chosen.insights, key, 'EnablePerformanceInsights') : {};
}

function nameFor(name: DatabaseEngine, databaseName: string): string {
  if (name.startsWith('sqlserver')) return '';
  return name.startsWith('oracle')
    ? databaseName.replaceAll('_', '').slice(0, 8).toUpperCase()
    : databaseName;
}

/** A licence the edition doesn't take has been told of. */
const licenseOf = (chosen: RdsProperties, taken: readonly [string, ...string[]]): string =>
  taken.includes(chosen.license) ? chosen.license : taken[0];
