import { describe, expect, it } from 'vitest';
import { engineOf } from './engines.ts';
import { rdsMistakes } from './mistakes.ts';
import { rdsProperties } from './properties.ts';

const mistakesOf = (properties: object): readonly string[] => {
  const chosen = rdsProperties.parse(properties);
  return rdsMistakes(chosen, engineOf(chosen)).map(({ what }) => what);
};

describe('rdsMistakes', () => {
  it.each([
    {},
    { engine: 'oracle' },
    { engine: 'oracle', oracleEdition: 'ee', license: 'bring-your-own-license', replicas: 2 },
    { engine: 'sqlserver', sqlServerEdition: 'ee', multiAz: true, replicas: 2 },
    { engine: 'mysql', instanceClass: 'db.r7g.large', replicas: 5, iamUser: 'app' },
  ])('has nothing against %j', (properties) => {
    expect(mistakesOf(properties)).toEqual([]);
  });

  it.each([
    [
      { engine: 'sqlserver', instanceClass: 'db.t4g.micro' },
      "SQL Server Standard doesn't run on db.t4g.micro, whose processors are Graviton",
    ],
    [
      { engine: 'oracle', databaseName: 'shop_orders' },
      'Oracle takes at most 8 letters and digits as a name, not shop_orders',
    ],
    [{ engine: 'oracle', oracleEdition: 'ee' }, 'Oracle EE needs a licence of your own'],
    [
      { engine: 'sqlserver', sqlServerEdition: 'ex', multiAz: true },
      'SQL Server Express has no Multi-AZ',
    ],
    [{ engine: 'oracle', replicas: 1 }, 'Oracle SE2 has no read replicas'],
    [{ replicas: 1, backupDays: 0 }, 'read replicas are made from a backup, and none are kept'],
    [
      { engine: 'sqlserver', sqlServerEdition: 'ee', replicas: 1 },
      'SQL Server Enterprise has read replicas only with Multi-AZ',
    ],
    [
      { engine: 'oracle', iamUser: 'app' },
      'nobody can log in to Oracle SE2 with a token of a role',
    ],
  ])('finds what is wrong with %j', (properties, what) => {
    expect(mistakesOf(properties)).toEqual([what]);
  });
});
