import { AURORA_ENGINES, auroraMajor } from '../../databases/aurora-engines.ts';
import { auroraProperties } from '../../databases/aurora-properties.ts';
import { auroraCluster as compileCluster } from '../../databases/cluster.ts';
import { auroraMistakes } from '../../databases/mistakes.ts';
import { defineBlock } from '../../define-block.ts';
import { seatIn } from '../../network/seat.ts';

export const auroraCluster = defineBlock({
  type: 'aurora-cluster',
  label: 'Aurora cluster',
  kind: 'Aurora',
  category: 'data',
  icon: 'aurora',
  summary: 'A relational database whose storage spans three zones and whose size follows the load.',
  newName: 'database',
  services: ['Amazon Aurora'],
  resourceTypes: [
    'AWS::RDS::DBCluster',
    'AWS::RDS::DBInstance',
    'AWS::RDS::DBSubnetGroup',
    'AWS::RDS::DBClusterParameterGroup',
    'AWS::EC2::SecurityGroup',
    'AWS::IAM::Role',
  ],
  properties: auroraProperties,
  mistakes: auroraMistakes,
  traits: {
    store: { access: 'network', kind: 'relational' },
    database: true,
    networked: { tiers: ['private', 'isolated'], required: true },
    observable: true,
  },
  signals: ({ engine, engineVersion, readers, capacity }) => ({
    stateful: true,
    encrypted: true,
    encryptedInTransit: true,
    public: false,
    backedUp: true,
    keptOnDelete: true,
    redundancy: readers + 1,
    readCopies: readers,
    scales: capacity === 'serverless',
    engine: {
      name: engine,
      version: auroraMajor(engine, engineVersion || AURORA_ENGINES[engine].version),
    },
  }),
  chips: ({ engine, capacity, minimumUnits, maximumUnits, readers }) => [
    AURORA_ENGINES[engine].label,
    capacity === 'serverless' ? `${minimumUnits}–${maximumUnits} ACU` : 'provisioned',
    readers === 1 ? '1 reader' : `${readers} readers`,
  ],
  compile: (chosen, scope) => {
    const placement = seatIn(scope, 'isolated');
    return placement ? compileCluster(scope, chosen, placement) : {};
  },
});
