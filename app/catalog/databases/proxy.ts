import { select } from '../../cloudformation/intrinsics.ts';
import { sameJson } from '../../json.ts';
import { plainDescription } from '../descriptions.ts';
import { role } from '../identity/role.ts';
import { proxyMetrics } from '../metrics/clusters.ts';
import { placedName } from '../network/placed-name.ts';
import { networkDoor, securityGroup } from '../network/security-group.ts';
import type { Database } from '../traits/code.ts';
import type { Placement } from '../traits/network.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope, Handles } from '../traits.ts';
import { byRole, type Login } from './login.ts';
import type { ProxyProperties } from './proxy-properties.ts';

export function databaseProxy(
  scope: BlockScope,
  chosen: ProxyProperties,
  placement: Placement,
): Handles {
  const database = databaseBehind(scope, chosen);
  if (!database?.family) return {};
  const { door } = database;
  if (!sameJson(door.vpcId, placement.vpcId))
    scope.problem(
      `${scope.name} and its database sit in different VPCs, so one can't reach the other.`,
      'Move the proxy into the VPC of the database.',
    );
  const group = securityGroup(scope, placement, 'proxy');
  scope.resource('DatabaseIngress', 'AWS::EC2::SecurityGroupIngress', {
    Description: plainDescription(`${scope.name} to its database`, scope.logicalId),
    GroupId: door.securityGroup,
    IpProtocol: 'tcp',
    FromPort: door.port,
    ToPort: door.port,
    SourceSecurityGroupId: group.ref,
  });
  const own = role(scope, 'Role', 'rds.amazonaws.com', { statements: database.secretStatements });
  const byToken = chosen.login === 'role';
  const proxy = scope.resource('', 'AWS::RDS::DBProxy', {
    DBProxyName: placedName(scope.logicalId, placement),
    EngineFamily: database.family,
    Auth: [
      {
        AuthScheme: 'SECRETS',
        SecretArn: database.secret,
        IAMAuth: byToken ? 'REQUIRED' : 'DISABLED',
      },
    ],
    RequireTLS: true,
    IdleClientTimeout: chosen.idleTimeout,
    RoleArn: own.get('Arn'),
    VpcSubnetIds: placement.subnetIds,
    VpcSecurityGroupIds: [group.ref],
  });
  scope.resource(
    'TargetGroup',
    'AWS::RDS::DBProxyTargetGroup',
    {
      DBProxyName: proxy.ref,
      // The only one there can be.
      TargetGroupName: 'default',
      ...database.targets,
      ConnectionPoolConfigurationInfo: {
        MaxConnectionsPercent: chosen.connections,
        ConnectionBorrowTimeout: chosen.borrowTimeout,
      },
    },
    { dependsOn: database.members },
  );
  const login = byToken ? byRole(proxyId(proxy), database.user) : byPassword(database);
  return {
    store: {
      statements: () => login.statements,
      variables: [
        { suffix: 'HOST', value: proxy.get('Endpoint') },
        { suffix: 'PORT', value: String(door.port) },
        ...(database.databaseName ? [{ suffix: 'DATABASE', value: database.databaseName }] : []),
        ...login.variables,
      ],
      door: networkDoor(group.ref, door.port, placement.vpcId),
    },
    networked: { securityGroup: group.ref, vpcId: placement.vpcId },
    observable: proxyMetrics(proxy.ref),
    reference: proxy.ref,
  };
}

function databaseBehind(scope: BlockScope, chosen: ProxyProperties): Database | undefined {
  const id = chosen.kind === 'rds-database' ? chosen.database : chosen.cluster;
  const handles = id ? scope.referenced(id, chosen.kind) : undefined;
  const database = handles?.database;
  if (!id || !handles) {
    scope.problem(
      `${scope.name} stands before no database.`,
      'Choose its database or cluster in the inspector.',
    );
    return undefined;
  }
  // A database without its handle couldn't be compiled, and has said why.
  if (!database) return undefined;
  if (!database.family)
    scope.problem(
      `${scope.name} stands before an Oracle database, which RDS Proxy can't speak to.`,
      'Connect callers to the database itself.',
    );
  else if (database.family === 'SQLSERVER' && chosen.login === 'role')
    scope.problem(
      `${scope.name} lets callers log in by their role, which its SQL Server can't check.`,
      'Let them log in with the password.',
    );
  return database;
}

const byPassword = ({ secret, secretStatements }: Database): Login => ({
  statements: secretStatements,
  variables: [{ suffix: 'SECRET_ARN', value: secret }],
});

/** `prx-…`, the last part of `arn:aws:rds:eu-west-1:123456789012:db-proxy:prx-…`. */
const proxyId = (proxy: Resource) => select(6, { 'Fn::Split': [':', proxy.get('DBProxyArn')] });
