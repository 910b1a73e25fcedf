// Where the resources of a design stand in their security groups, and on which port they are reached.
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import type { BlockId } from '../../design/ids.ts';
import type { TemplateContext } from '../define-rule.ts';
import { listOf, madeOf, recordOf } from '../resources/made.ts';
import { groupsIn, type SecurityGroup, type SecurityGroups } from './security-groups.ts';

/** One resource that is reached, or that reaches others, over a network. */
export interface Standing {
  readonly groups: readonly SecurityGroup[];
  /** Undefined: not known. */
  readonly port: number | undefined;
}

interface Stands {
  groups(properties: ValueObject): Value | undefined;
  port?(properties: ValueObject): Value | undefined;
}

const at =
  (...path: readonly string[]) =>
  (properties: ValueObject): Value | undefined => {
    const outer = path.slice(0, -1).reduce((inner, name) => recordOf(inner[name]), properties);
    return outer[path.at(-1) ?? ''];
  };

/** Source: the engines' defaults, as RDS lists them in "Settings for DB instances". */
const ENGINE_PORTS: readonly (readonly [RegExp, number])[] = [
  [/postgres/, 5432],
  [/mysql|mariadb|^aurora$/, 3306],
  [/oracle/, 1521],
  [/sqlserver/, 1433],
];

function databasePort({ Port, Engine }: ValueObject): Value | undefined {
  if (Port !== undefined || typeof Engine !== 'string') return Port;
  return ENGINE_PORTS.find(([engine]) => engine.test(Engine))?.[1];
}

const LISTENERS: { readonly [type: string]: Stands } = {
  'AWS::RDS::DBInstance': { groups: at('VPCSecurityGroups'), port: databasePort },
  'AWS::RDS::DBCluster': { groups: at('VpcSecurityGroupIds'), port: databasePort },
  'AWS::RDS::DBProxy': { groups: at('VpcSecurityGroupIds') },
  'AWS::DocDB::DBCluster': {
    groups: at('VpcSecurityGroupIds'),
    port: ({ Port = 27_017 }) => Port,
  },
  'AWS::Neptune::DBCluster': {
    groups: at('VpcSecurityGroupIds'),
    port: ({ DBPort, Port = DBPort }) => Port ?? 8182,
  },
  'AWS::Redshift::Cluster': { groups: at('VpcSecurityGroupIds'), port: ({ Port = 5439 }) => Port },
  'AWS::ElastiCache::ReplicationGroup': {
    groups: at('SecurityGroupIds'),
    port: ({ Port = 6379 }) => Port,
  },
  'AWS::ElastiCache::CacheCluster': { groups: at('VpcSecurityGroupIds'), port: at('Port') },
  'AWS::ElastiCache::ServerlessCache': { groups: at('SecurityGroupIds') },
  'AWS::MemoryDB::Cluster': { groups: at('SecurityGroupIds'), port: ({ Port = 6379 }) => Port },
  'AWS::EFS::MountTarget': { groups: at('SecurityGroups'), port: () => 2049 },
  'AWS::OpenSearchService::Domain': {
    groups: at('VPCOptions', 'SecurityGroupIds'),
    port: () => 443,
  },
};

/** These both listen, on whatever port their code does, and call. */
const PROGRAMS: { readonly [type: string]: Stands } = {
  'AWS::ECS::Service': {
    groups: at('NetworkConfiguration', 'AwsvpcConfiguration', 'SecurityGroups'),
  },
  'AWS::EC2::Instance': { groups: at('SecurityGroupIds') },
  'AWS::EC2::LaunchTemplate': {
    groups: (properties) => {
      const { SecurityGroupIds, NetworkInterfaces } = recordOf(properties['LaunchTemplateData']);
      return SecurityGroupIds ?? recordOf(listOf(NetworkInterfaces)[0])['Groups'];
    },
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': { groups: at('SecurityGroups') },
};

const CALLERS: { readonly [type: string]: Stands } = {
  'AWS::Lambda::Function': { groups: at('VpcConfig', 'SecurityGroupIds') },
  'AWS::CodeBuild::Project': { groups: at('VpcConfig', 'SecurityGroupIds') },
  'AWS::RDS::DBProxy': { groups: at('VpcSecurityGroupIds') },
};

type Standings = ReadonlyMap<BlockId, readonly (Standing | undefined)[]>;

/** What each block has that listens; undefined is one of which nothing is known. */
export const listenersOf = (context: TemplateContext, groups: SecurityGroups): Standings =>
  standings({ ...LISTENERS, ...PROGRAMS }, context, groups);

export const callersOf = (context: TemplateContext, groups: SecurityGroups): Standings =>
  standings({ ...CALLERS, ...PROGRAMS }, context, groups);

function standings(
  table: { readonly [type: string]: Stands },
  context: TemplateContext,
  groups: SecurityGroups,
): Standings {
  const found = new Map<BlockId, (Standing | undefined)[]>();
  for (const [type, stands] of Object.entries(table))
    for (const { view, properties } of madeOf(type, context)) {
      const value = stands.groups(properties);
      if (value === undefined) continue;
      const known = groupsIn(value, groups);
      const port = Number(stands.port?.(properties));
      const list = found.get(view.block.id) ?? [];
      list.push(known && { groups: known, port: Number.isNaN(port) ? undefined : port });
      found.set(view.block.id, list);
    }
  return found;
}
