import { databaseProxy } from '../../databases/proxy.ts';
import { proxyProperties } from '../../databases/proxy-properties.ts';
import { defineBlock } from '../../define-block.ts';
import { seatIn } from '../../network/seat.ts';

export const rdsProxy = defineBlock({
  type: 'rds-proxy',
  label: 'RDS Proxy',
  kind: 'RDS Proxy',
  category: 'data',
  icon: 'rds-proxy',
  summary:
    'Shares a database’s connections among many short-lived callers, and hides its failover.',
  newName: 'proxy',
  services: ['Amazon RDS', 'Amazon RDS Proxy'],
  resourceTypes: [
    'AWS::RDS::DBProxy',
    'AWS::RDS::DBProxyTargetGroup',
    'AWS::EC2::SecurityGroup',
    'AWS::EC2::SecurityGroupIngress',
    'AWS::IAM::Role',
  ],
  properties: proxyProperties,
  traits: {
    store: { access: 'network', kind: 'relational' },
    networked: { tiers: ['private', 'isolated'], required: true },
    observable: true,
  },
  signals: ({ kind, database, cluster }) => {
    const behind = kind === 'rds-database' ? database : cluster;
    return {
      // The data is the database's.
      stateful: false,
      encryptedInTransit: true,
      public: false,
      redundancy: 2,
      scales: true,
      poolsConnections: true,
      ...(behind !== undefined && { standsBefore: behind }),
    };
  },
  chips: ({ login }) => [login === 'role' ? 'IAM' : 'password'],
  compile: (chosen, scope) => {
    const placement = seatIn(scope, 'isolated');
    return placement ? databaseProxy(scope, chosen, placement) : {};
  },
});
