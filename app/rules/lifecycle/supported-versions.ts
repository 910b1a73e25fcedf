// When AWS stops supporting runtimes and engines: one dated table for all rules. Read on 23 November
// 2026 in the pages named; dates are the last day of support. Services: service-lifecycle.ts.

/** Source: Lambda developer guide, "Runtimes" (deprecation dates). */
export const FUNCTION_RUNTIMES: { readonly [runtime: string]: { readonly until: string } } = {
  'nodejs16.x': { until: '2024-06-12' },
  'nodejs18.x': { until: '2025-09-01' },
  'nodejs20.x': { until: '2026-04-30' },
  'nodejs22.x': { until: '2027-04-30' },
  'nodejs24.x': { until: '2028-04-30' },
  'python3.8': { until: '2024-10-14' },
  'python3.9': { until: '2025-12-15' },
  'python3.10': { until: '2026-10-31' },
  'python3.11': { until: '2027-06-30' },
  'python3.12': { until: '2028-10-31' },
  'python3.13': { until: '2029-06-30' },
  'python3.14': { until: '2029-06-30' },
  'java8.al2': { until: '2027-06-30' },
  java11: { until: '2027-06-30' },
  java17: { until: '2027-06-30' },
  java21: { until: '2029-06-30' },
  java25: { until: '2029-06-30' },
  dotnet6: { until: '2024-12-20' },
  dotnet8: { until: '2026-11-10' },
  dotnet10: { until: '2028-11-30' },
  'ruby3.2': { until: '2026-03-31' },
  'ruby3.3': { until: '2027-03-31' },
  'ruby3.4': { until: '2028-03-31' },
  'ruby4.0': { until: '2029-03-31' },
  'provided.al2': { until: '2026-07-31' },
  'provided.al2023': { until: '2029-06-30' },
};

/** Deprecated functions can't be created any more from this day. Source: same page. */
export const RUNTIME_CREATION_CLOSES = '2027-02-01';

/** `nodejs`, `python`: runtimes one can move between. */
export const runtimeFamily = (runtime: string): string => /^[a-z]+/.exec(runtime)?.[0] ?? runtime;

/** By engine, then major version: the end of standard support; afterwards it costs extra. */
export const ENGINE_VERSIONS: {
  readonly [engine: string]: { readonly [major: string]: string };
} = {
  // Source: Amazon RDS for PostgreSQL release calendar.
  postgres: {
    '11': '2024-02-29',
    '12': '2025-02-28',
    '13': '2026-02-28',
    '14': '2027-02-28',
  },
  // Source: Aurora user guide, "Release calendars for Aurora PostgreSQL" and "Aurora MySQL".
  'aurora-postgresql': {
    '11': '2024-02-29',
    '12': '2025-02-28',
    '13': '2026-02-28',
    '14': '2027-02-28',
  },
  'aurora-mysql': { '5.7': '2024-10-31', '8.0': '2028-04-30' },
  // Source: Amazon RDS user guide, "Microsoft SQL Server versions on Amazon RDS": Microsoft's dates.
  sqlserver: { '13.00': '2026-07-14', '14.00': '2027-10-12' },
  // Source: OpenSearch Service developer guide, "Extended support".
  opensearch: {
    '1.0': '2025-11-07',
    '1.1': '2025-11-07',
    '1.2': '2025-11-07',
    '2.3': '2025-11-07',
    '2.5': '2025-11-07',
    '2.7': '2025-11-07',
    '2.9': '2025-11-07',
  },
  // Source: Amazon RDS user guide, "MySQL on Amazon RDS versions".
  mysql: { '5.7': '2024-02-29', '8.0': '2026-07-31' },
  // Source: Amazon EKS user guide, "Understand the Kubernetes version lifecycle on EKS".
  kubernetes: {
    '1.26': '2024-06-11',
    '1.27': '2024-07-24',
    '1.28': '2024-11-26',
    '1.29': '2025-03-23',
    '1.30': '2025-07-23',
    '1.31': '2025-11-26',
    '1.32': '2026-03-23',
    '1.33': '2026-07-29',
    '1.34': '2026-12-02',
    '1.35': '2027-03-27',
    '1.36': '2027-08-02',
  },
  // Source: ElastiCache user guide, "Extended Support".
  redis: { '4': '2026-01-31', '5': '2026-01-31', '6': '2027-01-31' },
};

/**
 * The same for the end of extended support, so far as it is near: then AWS upgrades by itself, and
 * nothing can be made with it any more. Sources: as above.
 */
export const ENGINES_GONE: {
  readonly [engine: string]: { readonly [major: string]: string };
} = {
  kubernetes: {
    '1.26': '2025-06-11',
    '1.27': '2025-07-24',
    '1.28': '2025-11-26',
    '1.29': '2026-03-23',
    '1.30': '2026-07-23',
    '1.31': '2026-11-26',
    '1.32': '2027-03-23',
    '1.33': '2027-07-29',
    '1.34': '2027-12-02',
    '1.35': '2028-03-27',
    '1.36': '2028-08-02',
  },
};
