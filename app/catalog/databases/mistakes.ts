// What RDS would refuse, in words; empty when it would not. Source: RDS user guide, the engines'
// chapters ("Multi-AZ deployments", "Working with read replicas", "Naming constraints").
import type { PropertyProblem } from '../fields.ts';
import { mistake, overlappingBounds } from '../mistake.ts';
import type { AuroraProperties } from './aurora-properties.ts';
import { DATABASE_ENGINES, engineOf } from './engines.ts';
import type { RdsProperties } from './properties.ts';

const GRAVITON = /^db\.[a-z]+\d+g/;

/** The largest gp3 volume of SQL Server, in GiB. Source: RDS user guide, "Amazon RDS DB instance storage". */
const SQL_SERVER_STORAGE = 16_384;

export function rdsMistakes(chosen: RdsProperties): readonly PropertyProblem[] {
  const engine = engineOf(chosen);
  const { label, arm, iamLogin, mostReplicas, license } = DATABASE_ENGINES[engine];
  const isOracle = engine.startsWith('oracle');
  return [
    ...mistake(
      GRAVITON.test(chosen.instanceClass) && !arm,
      'instanceClass',
      `${label} doesn't run on ${chosen.instanceClass}, whose processors are Graviton: choose a class such as db.t3.small, or none`,
    ),
    ...mistake(
      isOracle && !/^[A-Za-z][A-Za-z0-9]{0,7}$/.test(chosen.databaseName),
      'databaseName',
      `Oracle takes at most 8 letters and digits as a name, not ${chosen.databaseName}`,
    ),
    ...mistake(
      isOracle && license !== undefined && !license.includes(chosen.license),
      'license',
      `${label} needs a licence of your own`,
    ),
    ...mistake(
      chosen.multiAz && (engine === 'sqlserver-ex' || engine === 'sqlserver-web'),
      'multiAz',
      `${label} has no Multi-AZ: choose Standard Edition`,
    ),
    ...mistake(
      chosen.replicas > mostReplicas,
      'replicas',
      mostReplicas === 0
        ? `${label} has no read replicas`
        : `${label} has ${mostReplicas} read replicas at most`,
    ),
    ...mistake(
      chosen.replicas > 0 && mostReplicas > 0 && chosen.backupDays === 0,
      ['replicas', 'backupDays'],
      'read replicas are made from a backup, and none are kept: keep backups for a day at least',
    ),
    ...mistake(
      engine === 'sqlserver-ee' && chosen.replicas > 0 && !chosen.multiAz,
      ['replicas', 'multiAz'],
      `${label} has read replicas only with Multi-AZ`,
    ),
    ...mistake(
      chosen.iamUser !== '' && !iamLogin,
      'iamUser',
      `nobody can log in to ${label} with a token of a role`,
    ),
    ...(['storage', 'maximumStorage'] as const).flatMap((property) =>
      mistake(
        engine.startsWith('sqlserver') && chosen[property] > SQL_SERVER_STORAGE,
        property,
        `${label} takes ${SQL_SERVER_STORAGE} GiB of storage at most`,
      ),
    ),
  ];
}

const BURSTABLE = /^db\.t\d/;

/** Source: Aurora user guide, "Limitations for the Amazon RDS Data API". */
export const auroraMistakes = (chosen: AuroraProperties): readonly PropertyProblem[] =>
  chosen.capacity === 'serverless'
    ? overlappingBounds(
        ['minimumUnits', chosen.minimumUnits],
        ['maximumUnits', chosen.maximumUnits],
        'capacity units',
      )
    : mistake(
        chosen.dataApi && BURSTABLE.test(chosen.instanceClass),
        ['dataApi', 'instanceClass'],
        `the Data API doesn't work on burstable classes such as ${chosen.instanceClass}: choose one such as db.r6g.large`,
      );
