import { describe, expect, it } from 'vitest';
import { auroraProperties } from './aurora-properties.ts';
import { auroraMistakes, rdsMistakes } from './mistakes.ts';
import { rdsProperties } from './properties.ts';

const mistakesOf = (properties: object) => rdsMistakes(rdsProperties.parse(properties));

describe('rdsMistakes', () => {
  it.each([
    {},
    { engine: 'oracle' },
    { engine: 'oracle', oracleEdition: 'ee', license: 'bring-your-own-license', replicas: 2 },
    { engine: 'sqlserver', sqlServerEdition: 'ee', multiAz: true, replicas: 2 },
    { engine: 'mysql', instanceClass: 'db.r7g.large', replicas: 5, iamUser: 'app' },
    { storage: 20_000, maximumStorage: 30_000 },
  ])('has nothing against %j', (properties) => {
    expect(mistakesOf(properties)).toEqual([]);
  });

  it.each([
    [
      { engine: 'sqlserver', instanceClass: 'db.t4g.micro' },
      ['instanceClass'],
      "SQL Server Standard doesn't run on db.t4g.micro, whose processors are Graviton: choose a class such as db.t3.small, or none",
    ],
    [
      { engine: 'oracle', databaseName: 'shop_orders' },
      ['databaseName'],
      'Oracle takes at most 8 letters and digits as a name, not shop_orders',
    ],
    [
      { engine: 'oracle', oracleEdition: 'ee' },
      ['license'],
      'Oracle EE needs a licence of your own',
    ],
    [
      { engine: 'sqlserver', sqlServerEdition: 'ex', multiAz: true },
      ['multiAz'],
      'SQL Server Express has no Multi-AZ: choose Standard Edition',
    ],
    [{ engine: 'oracle', replicas: 1 }, ['replicas'], 'Oracle SE2 has no read replicas'],
    [
      { replicas: 1, backupDays: 0 },
      ['replicas', 'backupDays'],
      'read replicas are made from a backup, and none are kept: keep backups for a day at least',
    ],
    [
      { engine: 'sqlserver', sqlServerEdition: 'ee', replicas: 1 },
      ['replicas', 'multiAz'],
      'SQL Server Enterprise has read replicas only with Multi-AZ',
    ],
    [
      { engine: 'oracle', iamUser: 'app' },
      ['iamUser'],
      'nobody can log in to Oracle SE2 with a token of a role',
    ],
    [
      { engine: 'sqlserver', maximumStorage: 20_000 },
      ['maximumStorage'],
      'SQL Server Standard takes 16384 GiB of storage at most',
    ],
  ])('finds what is wrong with %j', (properties, where, message) => {
    expect(mistakesOf(properties)).toEqual(where.map((property) => ({ property, message })));
  });
});

describe('auroraMistakes', () => {
  const of = (properties: object) => auroraMistakes(auroraProperties.parse(properties));

  it.each([
    {},
    { dataApi: true },
    { capacity: 'provisioned', dataApi: true, instanceClass: 'db.r6g.large' },
    { capacity: 'provisioned', minimumUnits: 10 },
  ])('has nothing against %j', (properties) => {
    expect(of(properties)).toEqual([]);
  });

  it('finds bounds the wrong way round', () => {
    const message = 'there are at least 10 capacity units and at most 8';
    expect(of({ minimumUnits: 10 })).toEqual([
      { property: 'minimumUnits', message },
      { property: 'maximumUnits', message },
    ]);
  });

  it('finds the Data API on a class that has none', () => {
    expect(of({ capacity: 'provisioned', dataApi: true }).map(({ property }) => property)).toEqual([
      'dataApi',
      'instanceClass',
    ]);
  });
});
