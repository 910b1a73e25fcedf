import { DATABASE_ENGINES, engineOf, majorOf } from '../../databases/engines.ts';
import { rdsInstance } from '../../databases/instance.ts';
import { rdsMistakes } from '../../databases/mistakes.ts';
import { rdsProperties } from '../../databases/properties.ts';
import { defineBlock } from '../../define-block.ts';
import { seatIn } from '../../network/seat.ts';

export const rdsDatabase = defineBlock({
  type: 'rds-database',
  label: 'RDS database',
  kind: 'RDS',
  category: 'data',
  icon: 'rds',
  summary: 'A relational database that AWS patches, backs up and fails over.',
  newName: 'database',
  services: ['Amazon RDS'],
  resourceTypes: [
    'AWS::RDS::DBInstance',
    'AWS::RDS::DBSubnetGroup',
    'AWS::RDS::DBParameterGroup',
    'AWS::RDS::OptionGroup',
    'AWS::EC2::SecurityGroup',
    'AWS::IAM::Role',
    'AWS::SecretsManager::Secret',
    'AWS::SecretsManager::SecretTargetAttachment',
  ],
  properties: rdsProperties,
  mistakes: rdsMistakes,
  traits: {
    store: { access: 'network', kind: 'relational' },
    database: true,
    networked: { tiers: ['private', 'isolated'], required: true },
    observable: true,
  },
  signals: (chosen) => {
    const engine = engineOf(chosen);
    const version = chosen.engineVersion || DATABASE_ENGINES[engine].version;
    return {
      stateful: true,
      encrypted: true,
      encryptedInTransit: true,
      public: false,
      backedUp: chosen.backupDays > 0,
      keptOnDelete: true,
      redundancy: chosen.multiAz ? 2 : 1,
      readCopies: chosen.replicas,
      scales: false,
      engine: { name: engine, version: majorOf(engine, version) },
    };
  },
  chips: (chosen) => [
    DATABASE_ENGINES[engineOf(chosen)].label,
    ...(chosen.multiAz ? ['Multi-AZ'] : []),
    ...(chosen.replicas > 0
      ? [chosen.replicas === 1 ? '1 replica' : `${chosen.replicas} replicas`]
      : []),
  ],
  compile: (chosen, scope) => {
    const placement = seatIn(scope, 'isolated');
    return placement ? rdsInstance(scope, chosen, placement) : {};
  },
});
