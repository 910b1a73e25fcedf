import { describe, expect, it } from 'vitest';
import { auroraMajor } from './aurora-engines.ts';
import { type DatabaseEngine, familyOf, majorOf } from './engines.ts';

describe('parameter group families', () => {
  it.each<[DatabaseEngine, string, string, string]>([
    ['postgres', '17', '17', 'postgres17'],
    ['postgres', '16.4', '16', 'postgres16'],
    ['mysql', '8.4.11', '8.4', 'mysql8.4'],
    ['mariadb', '11.8.3', '11.8', 'mariadb11.8'],
    ['oracle-se2', '19', '19', 'oracle-se2-19'],
    ['oracle-ee', '19.0.0.0.ru-2026-04.rur-2026-04.r1', '19', 'oracle-ee-19'],
    ['sqlserver-se', '16.00.4265.3.v1', '16.00', 'sqlserver-se-16.0'],
  ])('%s %s', (engine, version, major, family) => {
    expect([majorOf(engine, version), familyOf(engine, version)]).toEqual([major, family]);
  });

  it.each([
    ['aurora-postgresql', '17.4', '17'],
    ['aurora-mysql', '8.0.mysql_aurora.3.10.5', '8.0'],
  ] as const)('%s %s', (engine, version, major) => {
    expect(auroraMajor(engine, version)).toBe(major);
  });
});
