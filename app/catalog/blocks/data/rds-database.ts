import { z } from 'zod';
import { allow } from '../../../cloudformation/policy.ts';
import { DATABASE_ENGINES } from '../../databases/engines.ts';
import { defineBlock } from '../../define-block.ts';
import { field } from '../../fields.ts';
import { databaseMetrics } from '../../metrics/databases.ts';
import { seatIn } from '../../network/seat.ts';
import { networkDoor, securityGroup } from '../../network/security-group.ts';

export const rdsDatabase = defineBlock({
  type: 'rds-database',
  label: 'RDS database',
  kind: 'RDS',
  category: 'data',
  icon: 'rds',
  summary: 'A relational database that AWS patches, backs up and fails over.',
  newName: 'database',
  services: ['Amazon RDS'],
  resourceTypes: [
    'AWS::RDS::DBInstance',
    'AWS::RDS::DBSubnetGroup',
    'AWS::RDS::DBParameterGroup',
    'AWS::EC2::SecurityGroup',
  ],
  properties: z.object({
    engine: field(z.enum(['postgres', 'mysql', 'mariadb']).default('postgres'), {
      label: 'Engine',
      help: 'Fixed once deployed: another engine is another database.',
      options: { postgres: 'PostgreSQL', mysql: 'MySQL', mariadb: 'MariaDB' },
    }),
    databaseName: field(
      z
        .string()
        .regex(/^[A-Za-z][A-Za-z0-9_]{0,62}$/, 'letters, digits and _, a letter first')
        .default('app'),
      { label: 'Database name', help: 'Made in the new instance.' },
    ),
    masterUser: field(
      z
        .string()
        .regex(/^[A-Za-z][A-Za-z0-9_]{0,15}$/, 'up to 16 letters, digits and _, a letter first')
        .default('owner'),
      {
        label: 'Master user',
        help: 'Its password is made, kept and rotated in Secrets Manager.',
      },
    ),
    instanceClass: field(
      z
        .string()
        .regex(/^db\.[a-z0-9]+\.[a-z0-9]+$/, 'an instance class such as db.t4g.micro')
        .default('db.t4g.micro'),
      { label: 'Instance class', help: 'Size of the instance.', group: 'Capacity' },
    ),
    storage: field(z.int().min(20).max(65_536).default(20), {
      label: 'Storage',
      unit: 'GiB',
      help: 'To start with.',
      group: 'Capacity',
    }),
    maximumStorage: field(z.int().min(22).max(65_536).default(100), {
      label: 'Storage, at most',
      unit: 'GiB',
      help: 'It grows by itself up to this.',
      group: 'Capacity',
    }),
    multiAz: field(z.boolean().default(false), {
      label: 'Multi-AZ',
      help: 'A standby in another zone takes over in a minute or two. Doubles the cost.',
      group: 'Safety',
    }),
    backupDays: field(z.int().min(0).max(35).default(7), {
      label: 'Keep backups',
      help: 'Restores to any second of these days. 0: none.',
      unit: 'days',
      group: 'Safety',
    }),
    // Off at first: a first deployment that fails couldn't be undone, and the database would stay.
    deletionProtection: field(z.boolean().default(false), {
      label: 'Deletion protection',
      help: 'The database can’t be deleted, by the stack or by anybody, until this is off. Turn it on once it is deployed. A last snapshot is taken in any case.',
      group: 'Safety',
    }),
  }),
  traits: {
    store: { access: 'network', kind: 'relational' },
    networked: { tiers: ['private', 'isolated'], required: true },
    observable: true,
  },
  signals: ({ engine, multiAz, backupDays }) => ({
    stateful: true,
    encrypted: true,
    public: false,
    backedUp: backupDays > 0,
    keptOnDelete: true,
    redundancy: multiAz ? 2 : 1,
    engine: { name: engine, version: DATABASE_ENGINES[engine].major },
  }),
  chips: ({ engine, multiAz }) => [
    DATABASE_ENGINES[engine].label,
    ...(multiAz ? ['Multi-AZ'] : []),
  ],
  compile: (chosen, scope) => {
    const placement = seatIn(scope, 'isolated');
    if (!placement) return {};
    const engine = DATABASE_ENGINES[chosen.engine];
    const group = securityGroup(scope, placement, 'database');
    const subnets = scope.resource('SubnetGroup', 'AWS::RDS::DBSubnetGroup', {
      DBSubnetGroupDescription: `Subnets of ${scope.logicalId}`,
      SubnetIds: placement.subnetIds,
    });
    const parameters = scope.resource('ParameterGroup', 'AWS::RDS::DBParameterGroup', {
      Description: `Parameters of ${scope.logicalId}`,
      Family: engine.family,
      Parameters: engine.parameters,
    });
    const database = scope.resource(
      '',
      'AWS::RDS::DBInstance',
      {
        Engine: chosen.engine,
        EngineVersion: engine.version,
        DBInstanceClass: chosen.instanceClass,
        DBName: chosen.databaseName,
        MasterUsername: chosen.masterUser,
        ManageMasterUserPassword: true,
        AllocatedStorage: String(chosen.storage),
        ...(chosen.maximumStorage >= chosen.storage * LEAST_GROWTH && {
          MaxAllocatedStorage: chosen.maximumStorage,
        }),
        StorageType: 'gp3',
        StorageEncrypted: true,
        MultiAZ: chosen.multiAz,
        PubliclyAccessible: false,
        DBSubnetGroupName: subnets.ref,
        VPCSecurityGroups: [group.ref],
        DBParameterGroupName: parameters.ref,
        BackupRetentionPeriod: chosen.backupDays,
        CopyTagsToSnapshot: true,
        DeletionProtection: chosen.deletionProtection,
        AutoMinorVersionUpgrade: true,
        EnableCloudwatchLogsExports: engine.logs,
      },
      { deletionPolicy: 'Snapshot' },
    );
    const secret = database.get('MasterUserSecret.SecretArn');
    return {
      store: {
        statements: () => [allow(['secretsmanager:GetSecretValue'], secret)],
        variables: [
          { suffix: 'HOST', value: database.get('Endpoint.Address') },
          { suffix: 'PORT', value: database.get('Endpoint.Port') },
          { suffix: 'DATABASE', value: chosen.databaseName },
          { suffix: 'SECRET_ARN', value: secret },
        ],
        door: networkDoor(group.ref, engine.port, placement.vpcId),
      },
      networked: { securityGroup: group.ref, vpcId: placement.vpcId },
      observable: databaseMetrics(database.ref, chosen.storage),
      reference: database.ref,
    };
  },
});

/** Storage that grows by itself must be able to grow by a tenth. Source: RDS user guide, "Managing capacity automatically". */
const LEAST_GROWTH = 1.1;
