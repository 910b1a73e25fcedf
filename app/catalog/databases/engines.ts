// Engines, the version a new database gets, and what their parameter groups set: connections over
// TLS only. Source: RDS user guide, release calendars, November 2026. A major version alone takes a
// recent minor one, and outlives them all ("Available PostgreSQL database versions"); of the other
// engines AWS's validator wants the whole version.

/** Slow queries reach CloudWatch Logs only from files. Source: RDS user guide, "MySQL logs". */
const SLOW_QUERIES_TO_FILE = { slow_query_log: '1', log_output: 'FILE' };

export const DATABASE_ENGINES = {
  postgres: {
    label: 'PostgreSQL',
    major: '17',
    version: '17',
    family: 'postgres17',
    port: 5432,
    parameters: { 'rds.force_ssl': '1' },
    logs: ['postgresql', 'upgrade'],
  },
  mysql: {
    label: 'MySQL',
    major: '8.4',
    version: '8.4.11',
    family: 'mysql8.4',
    port: 3306,
    parameters: { require_secure_transport: '1', ...SLOW_QUERIES_TO_FILE },
    logs: ['error', 'slowquery'],
  },
  mariadb: {
    label: 'MariaDB',
    major: '11.4',
    version: '11.4.12',
    family: 'mariadb11.4',
    port: 3306,
    parameters: { require_secure_transport: '1', ...SLOW_QUERIES_TO_FILE },
    logs: ['error', 'slowquery'],
  },
} as const;
export type DatabaseEngine = keyof typeof DATABASE_ENGINES;
