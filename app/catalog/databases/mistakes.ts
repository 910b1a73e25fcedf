// What RDS would refuse, in words; empty when it would not. Source: RDS user guide, the engines'
// chapters ("Multi-AZ deployments", "Working with read replicas", "Naming constraints").
import { DATABASE_ENGINES, type DatabaseEngine } from './engines.ts';
import type { RdsProperties } from './properties.ts';

interface Mistake {
  readonly what: string;
  readonly instead: string;
}

const GRAVITON = /^db\.[a-z]+\d+g/;

export function rdsMistakes(chosen: RdsProperties, engine: DatabaseEngine): readonly Mistake[] {
  const { label, arm, iamLogin, mostReplicas, license } = DATABASE_ENGINES[engine];
  const mistakes: (Mistake | false | undefined)[] = [
    GRAVITON.test(chosen.instanceClass) &&
      !arm && {
        what: `${label} doesn't run on ${chosen.instanceClass}, whose processors are Graviton`,
        instead: 'Choose a class such as db.t3.small, or leave it empty.',
      },
    engine.startsWith('oracle') &&
      !/^[A-Za-z][A-Za-z0-9]{0,7}$/.test(chosen.databaseName) && {
        what: `Oracle takes at most 8 letters and digits as a name, not ${chosen.databaseName}`,
        instead: 'Shorten the database name, and leave out _.',
      },
    engine.startsWith('oracle') &&
      license !== undefined &&
      !license.includes(chosen.license) && {
        what: `${label} needs a licence of your own`,
        instead: 'Choose your own licence, or Standard Edition 2.',
      },
    chosen.multiAz &&
      (engine === 'sqlserver-ex' || engine === 'sqlserver-web') && {
        what: `${label} has no Multi-AZ`,
        instead: 'Choose Standard Edition, or turn Multi-AZ off.',
      },
    chosen.replicas > mostReplicas && {
      what:
        mostReplicas === 0
          ? `${label} has no read replicas`
          : `${label} has ${mostReplicas} read replicas at most`,
      instead: 'Set the number of read replicas lower, or choose another engine or edition.',
    },
    chosen.replicas > 0 &&
      mostReplicas > 0 &&
      chosen.backupDays === 0 && {
        what: 'read replicas are made from a backup, and none are kept',
        instead: 'Keep backups for a day at least.',
      },
    engine === 'sqlserver-ee' &&
      chosen.replicas > 0 &&
      !chosen.multiAz && {
        what: `${label} has read replicas only with Multi-AZ`,
        instead: 'Turn Multi-AZ on.',
      },
    chosen.iamUser !== '' &&
      !iamLogin && {
        what: `nobody can log in to ${label} with a token of a role`,
        instead: 'Leave the IAM user empty.',
      },
  ];
  return mistakes.filter((mistake): mistake is Mistake => typeof mistake === 'object');
}
