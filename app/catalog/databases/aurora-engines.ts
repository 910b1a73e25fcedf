// Aurora's engines, the version a new cluster gets, and what its parameter group sets: connections
// over TLS only. Source: Aurora user guide, release calendars, November 2026. MySQL takes the
// version with long-term support.
export const AURORA_ENGINES = {
  'aurora-postgresql': {
    label: 'PostgreSQL',
    major: '17',
    version: '17',
    port: 5432,
    parameters: { 'rds.force_ssl': '1' },
    logs: ['postgresql'],
    family: 'POSTGRESQL',
  },
  'aurora-mysql': {
    label: 'MySQL',
    major: '8.0',
    version: '8.0.mysql_aurora.3.10.5',
    port: 3306,
    parameters: { require_secure_transport: 'ON', slow_query_log: '1', log_output: 'FILE' },
    logs: ['error', 'slowquery'],
    family: 'MYSQL',
  },
} as const;
export type AuroraEngine = keyof typeof AURORA_ENGINES;

/** `17` of 17.4, `8.0` of 8.0.mysql_aurora.3.10.5: names the parameter group family. */
export function auroraMajor(engine: AuroraEngine, version: string): string {
  const [first = '', second = '0'] = version.split('.');
  return engine === 'aurora-postgresql' ? first : `${first}.${second}`;
}
