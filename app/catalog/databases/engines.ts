// Engines, the version a new database gets, and what their parameter groups set: connections over
// TLS only. Source: RDS user guide, release calendars, November 2026. A major version alone takes a
// recent minor one, and outlives them all ("Available PostgreSQL database versions"); of MySQL,
// MariaDB and SQL Server AWS's validator wants the whole version.
import type { ValueObject } from '../../cloudformation/template.ts';

/** Slow queries reach CloudWatch Logs only from files. Source: RDS user guide, "MySQL logs". */
const SLOW_QUERIES_TO_FILE = { slow_query_log: '1', log_output: 'FILE' };

interface EngineFacts {
  readonly label: string;
  /** As the lifecycle table knows it. */
  readonly major: string;
  readonly version: string;
  readonly port: number;
  readonly parameters: ValueObject;
  readonly logs: readonly string[];
  /** The smallest instance class. Source: RDS user guide, "DB instance classes". */
  readonly instanceClass: string;
  /** Runs on Graviton. */
  readonly arm: boolean;
  /** Callers may log in with a token of their role. Source: RDS user guide, "IAM database authentication". */
  readonly iamLogin: boolean;
  readonly license?: readonly ['license-included' | 'bring-your-own-license', ...string[]];
  readonly mostReplicas: number;
}

const MYSQL_LIKE = {
  port: 3306,
  parameters: { require_secure_transport: '1', ...SLOW_QUERIES_TO_FILE },
  logs: ['error', 'slowquery'],
  instanceClass: 'db.t4g.micro',
  arm: true,
  iamLogin: true,
  mostReplicas: 15,
} as const;

const ORACLE = {
  major: '19',
  version: '19',
  // TLS has a port of its own, the only one that is opened.
  port: 2484,
  parameters: {},
  logs: ['alert', 'listener'],
  instanceClass: 'db.t3.small',
  arm: false,
  iamLogin: false,
} as const;

const SQL_SERVER = {
  major: '16.00',
  version: '16.00.4265.3.v1',
  port: 1433,
  parameters: { 'rds.force_ssl': '1' },
  logs: ['error'],
  arm: false,
  iamLogin: false,
  license: ['license-included'],
} as const;

/** By the name RDS has for them, which holds the edition. */
export type DatabaseEngine =
  | 'postgres'
  | 'mysql'
  | 'mariadb'
  | 'oracle-se2'
  | 'oracle-ee'
  | 'sqlserver-ex'
  | 'sqlserver-web'
  | 'sqlserver-se'
  | 'sqlserver-ee';

export const DATABASE_ENGINES: { readonly [engine in DatabaseEngine]: EngineFacts } = {
  postgres: {
    label: 'PostgreSQL',
    major: '17',
    version: '17',
    port: 5432,
    parameters: { 'rds.force_ssl': '1' },
    logs: ['postgresql', 'upgrade'],
    instanceClass: 'db.t4g.micro',
    arm: true,
    iamLogin: true,
    mostReplicas: 15,
  },
  mysql: { label: 'MySQL', major: '8.4', version: '8.4.11', ...MYSQL_LIKE },
  mariadb: { label: 'MariaDB', major: '11.4', version: '11.4.12', ...MYSQL_LIKE },
  'oracle-se2': {
    label: 'Oracle SE2',
    ...ORACLE,
    license: ['license-included', 'bring-your-own-license'],
    mostReplicas: 0,
  },
  'oracle-ee': {
    label: 'Oracle EE',
    ...ORACLE,
    license: ['bring-your-own-license'],
    mostReplicas: 5,
  },
  'sqlserver-ex': {
    label: 'SQL Server Express',
    ...SQL_SERVER,
    instanceClass: 'db.t3.small',
    mostReplicas: 0,
  },
  'sqlserver-web': {
    label: 'SQL Server Web',
    ...SQL_SERVER,
    instanceClass: 'db.t3.small',
    mostReplicas: 0,
  },
  'sqlserver-se': {
    label: 'SQL Server Standard',
    ...SQL_SERVER,
    instanceClass: 'db.t3.xlarge',
    mostReplicas: 0,
  },
  'sqlserver-ee': {
    label: 'SQL Server Enterprise',
    ...SQL_SERVER,
    instanceClass: 'db.t3.xlarge',
    mostReplicas: 5,
  },
};

interface Choice {
  readonly engine: 'postgres' | 'mysql' | 'mariadb' | 'oracle' | 'sqlserver';
  readonly oracleEdition: 'se2' | 'ee';
  readonly sqlServerEdition: 'ex' | 'web' | 'se' | 'ee';
}

/** `oracle` in its Standard Edition 2 is `oracle-se2`. */
export function engineOf({ engine, oracleEdition, sqlServerEdition }: Choice): DatabaseEngine {
  if (engine === 'oracle') return `oracle-${oracleEdition}`;
  return engine === 'sqlserver' ? `sqlserver-${sqlServerEdition}` : engine;
}

/** The part of a version that names a parameter group family and a line of support. */
export function majorOf(engine: DatabaseEngine, version: string): string {
  const [first = '', second = '0'] = version.split('.');
  if (engine === 'postgres' || engine.startsWith('oracle')) return first;
  return `${first}.${second}`;
}

/** `postgres17`, `mysql8.4`, `oracle-se2-19`, `sqlserver-se-16.0`. */
export function familyOf(engine: DatabaseEngine, version: string): string {
  const major = majorOf(engine, version);
  if (engine.startsWith('sqlserver')) return `${engine}-${major.replace(/\.0+$/, '.0')}`;
  return engine.startsWith('oracle') ? `${engine}-${major}` : engine + major;
}
