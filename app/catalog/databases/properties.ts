import { z } from 'zod';
import { keyChoice } from '../encryption/own-key.ts';
import { field } from '../fields.ts';
import { DATABASE_ENGINES } from './engines.ts';

const oracle = { property: 'engine', in: ['oracle'] };
const sqlServer = { property: 'engine', in: ['sqlserver'] };
const named = { property: 'engine', in: ['postgres', 'mysql', 'mariadb', 'oracle'] };

/** The smaller of what engines take. Source: RDS API reference, CreateDBInstance. */
export const databaseName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]{0,62}$/, 'letters, digits and _, a letter first')
  .default('app');

export const masterUser = field(
  z
    .string()
    .regex(
      /^(?!rdsadmin$)[A-Za-z][A-Za-z0-9_]{0,15}$/,
      'up to 16 letters, digits and _, a letter first',
    )
    .default('owner'),
  { label: 'Master user', help: 'Its password is made and kept in Secrets Manager.' },
);

const WINDOW =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun):([01]\d|2[0-3]):[0-5]\d-(?:mon|tue|wed|thu|fri|sat|sun):([01]\d|2[0-3]):[0-5]\d)?$/;

/** What every relational database is asked. */
export const operation = {
  insights: field(z.enum(['off', 'standard', 'advanced']).default('standard'), {
    label: 'Database Insights',
    help: 'Which statements wait for what: standard keeps a week and is free, advanced 15 months. Micro and small MySQL and MariaDB instances have none.',
    group: 'Operation',
    options: { off: 'Off', standard: 'Standard', advanced: 'Advanced' },
  }),
  monitoringInterval: field(z.literal([0, 1, 5, 10, 15, 30, 60]).default(0), {
    label: 'Enhanced monitoring',
    help: 'How often the operating system is measured.',
    group: 'Operation',
    options: {
      0: 'Off',
      1: 'Every second',
      5: 'Every 5 s',
      10: 'Every 10 s',
      15: 'Every 15 s',
      30: 'Every 30 s',
      60: 'Every minute',
    },
  }),
  minorUpgrades: field(z.boolean().default(true), {
    label: 'Minor upgrades',
    help: 'By itself, in the maintenance window.',
    group: 'Operation',
  }),
  maintenanceWindow: field(
    z.string().regex(WINDOW, 'a window such as sun:03:00-sun:04:00').default(''),
    {
      label: 'Maintenance window',
      help: 'In UTC, half an hour at least, such as sun:03:00-sun:04:00. Empty: AWS picks one.',
      group: 'Operation',
    },
  ),
  backupWindow: field(
    z
      .string()
      .regex(
        /^(?:([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)?$/,
        'a window such as 01:00-02:00',
      )
      .default(''),
    {
      label: 'Backup window',
      help: 'In UTC, half an hour at least, apart from the maintenance window. Empty: AWS picks one.',
      group: 'Operation',
    },
  ),
};

export const iamUser = field(
  z
    .string()
    .regex(/^[A-Za-z0-9_]{0,63}$/, 'letters, digits and _')
    .default(''),
  {
    label: 'IAM user',
    help: 'Database user that callers log in as, with a token of their role instead of a password. Make it in the database. Empty: they read the master user’s secret.',
    group: 'Access',
  },
);

export const rdsProperties = z.object({
  engine: field(
    z.enum(['postgres', 'mysql', 'mariadb', 'oracle', 'sqlserver']).default('postgres'),
    {
      label: 'Engine',
      help: 'Fixed once deployed: another engine is another database.',
      options: {
        postgres: 'PostgreSQL',
        mysql: 'MySQL',
        mariadb: 'MariaDB',
        oracle: 'Oracle',
        sqlserver: 'SQL Server',
      },
    },
  ),
  oracleEdition: field(z.enum(['se2', 'ee']).default('se2'), {
    label: 'Edition',
    help: 'Enterprise Edition needs a licence of your own.',
    options: { se2: 'Standard Edition 2', ee: 'Enterprise Edition' },
    when: oracle,
  }),
  sqlServerEdition: field(z.enum(['ex', 'web', 'se', 'ee']).default('se'), {
    label: 'Edition',
    help: 'Express is free and small; Web is for public web sites only.',
    options: { ex: 'Express', web: 'Web', se: 'Standard', ee: 'Enterprise' },
    when: sqlServer,
  }),
  license: field(
    z.enum(['license-included', 'bring-your-own-license']).default('license-included'),
    {
      label: 'Licence',
      help: 'Part of the price, or one you have. Enterprise Edition takes only yours.',
      options: { 'license-included': 'Included', 'bring-your-own-license': 'Your own' },
      when: oracle,
    },
  ),
  engineVersion: field(
    z
      .string()
      .regex(/^(?:\d[0-9A-Za-z.-]{0,63})?$/, 'a version such as 17 or 8.4.11')
      .default(''),
    {
      label: 'Version',
      help: `Empty: ${DATABASE_ENGINES.postgres.label} ${DATABASE_ENGINES.postgres.major}, MySQL ${DATABASE_ENGINES.mysql.major}, MariaDB ${DATABASE_ENGINES.mariadb.major}, Oracle 19, SQL Server 2022.`,
    },
  ),
  databaseName: field(databaseName, {
    label: 'Database name',
    help: 'Made in the new instance. Oracle takes 8 letters and digits. SQL Server starts without one.',
    when: named,
  }),
  masterUser,
  instanceClass: field(
    z
      .string()
      .regex(/^(?:db\.[a-z0-9-]+\.[a-z0-9.-]+)?$/, 'an instance class such as db.t4g.micro')
      .default(''),
    {
      label: 'Instance class',
      help: 'Size of the instance. Empty: the smallest the engine runs on, such as db.t4g.micro.',
      group: 'Capacity',
    },
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
  replicas: field(z.int().min(0).max(5).default(0), {
    label: 'Read replicas',
    help: 'Copies that only answer reads, a little behind. Callers that only read are told where they are.',
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
    safe: { from: 1 },
  }),
  // Off at first: a first deployment that fails couldn't be undone, and the database would stay.
  deletionProtection: field(z.boolean().default(false), {
    label: 'Deletion protection',
    help: 'The database can’t be deleted, by the stack or by anybody, until this is off. Turn it on once it is deployed. A last snapshot is taken in any case.',
    group: 'Safety',
  }),
  key: keyChoice('the AWS managed key for RDS'),
  iamUser,
  ...operation,
});
export type RdsProperties = z.output<typeof rdsProperties>;
