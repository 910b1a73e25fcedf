// Engines, the version a new database gets, and what their parameter groups are for. Source: RDS
// user guide, release calendars, November 2026. For PostgreSQL a
// major version alone takes its default minor one; the others want it whole.
export const DATABASE_ENGINES = {
  postgres: {
    label: 'PostgreSQL',
    major: '17',
    version: '17',
    family: 'postgres17',
    port: 5432,
    onlyTls: { 'rds.force_ssl': '1' },
    logs: ['postgresql', 'upgrade'],
  },
  mysql: {
    label: 'MySQL',
    major: '8.4',
    version: '8.4.8',
    family: 'mysql8.4',
    port: 3306,
    onlyTls: { require_secure_transport: '1' },
    logs: ['error', 'slowquery'],
  },
  mariadb: {
    label: 'MariaDB',
    major: '11.4',
    version: '11.4.10',
    family: 'mariadb11.4',
    port: 3306,
    onlyTls: { require_secure_transport: '1' },
    logs: ['error', 'slowquery'],
  },
} as const;
export type DatabaseEngine = keyof typeof DATABASE_ENGINES;
