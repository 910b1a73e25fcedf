import { defineRule, type Fix } from '../../define-rule.ts';
import { type Made, madeOf } from '../../resources/made.ts';
import { sources } from '../../sources.ts';
import { nameOf } from '../../wording.ts';

export const fixedPhysicalName = defineRule({
  id: 'fixed-physical-name',
  title: 'A name that stands in the way of its successor',
  area: 'template',
  severity: 'warning',
  why: 'CloudFormation makes the new resource before it deletes the old one, and two can’t have one name: an update that has to replace what is called so fails. So does a second stack of the template in the same account.',
  source: sources.customNames,
  judges: 'template',
  check: (context) =>
    Object.entries(REPLACED).flatMap(([type, { name, on, keepsData }]) =>
      madeOf(type, context).flatMap((made) => {
        const fixed = made.properties[name];
        if (typeof fixed !== 'string' || fixed.startsWith('{{resolve:')) return [];
        return [
          {
            message: `${nameOf(made.view)} is always called ${fixed}: a change of its ${on} needs a new one beside it, which can't have that name, and fails. ${
              keepsData
                ? 'Leave its name to CloudFormation before it holds data, or make it of the stack’s.'
                : 'Leave its name to CloudFormation, or make it of the stack’s.'
            }`,
            blocks: [made.view.block.id],
            // Whoever changes the name of what is deployed gets an empty one.
            fixes: keepsData ? [] : unname(made, type, name),
          },
        ];
      }),
    ),
});

interface Replaced {
  readonly name: string;
  /** After "a change of its": what CloudFormation replaces it for. */
  readonly on: string;
  readonly keepsData?: true;
}

/**
 * Types that a change people make replaces, besides that of their name. A queue, a function or a bucket
 * is replaced for what it is alone. Source: CloudFormation resource specification, "Update requires".
 */
const REPLACED: { readonly [type: string]: Replaced } = {
  'AWS::AutoScaling::LaunchConfiguration': { name: 'LaunchConfigurationName', on: 'contents' },
  'AWS::Batch::ComputeEnvironment': { name: 'ComputeEnvironmentName', on: 'type or tags' },
  'AWS::DocDB::DBCluster': {
    name: 'DBClusterIdentifier',
    on: 'version, key or subnets',
    keepsData: true,
  },
  'AWS::DynamoDB::Table': { name: 'TableName', on: 'keys', keepsData: true },
  'AWS::EC2::SecurityGroup': { name: 'GroupName', on: 'description or VPC' },
  'AWS::ECS::Service': { name: 'ServiceName', on: 'cluster or launch type' },
  'AWS::EKS::Nodegroup': { name: 'NodegroupName', on: 'instance types, disk or subnets' },
  'AWS::ElastiCache::ReplicationGroup': {
    name: 'ReplicationGroupId',
    on: 'engine, encryption or subnets',
    keepsData: true,
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': { name: 'Name', on: 'scheme' },
  'AWS::ElasticLoadBalancingV2::TargetGroup': { name: 'Name', on: 'port, protocol or VPC' },
  'AWS::IAM::ManagedPolicy': { name: 'ManagedPolicyName', on: 'description' },
  'AWS::KinesisFirehose::DeliveryStream': { name: 'DeliveryStreamName', on: 'source' },
  'AWS::MemoryDB::Cluster': {
    name: 'ClusterName',
    on: 'port, key or subnets',
    keepsData: true,
  },
  'AWS::Neptune::DBCluster': {
    name: 'DBClusterIdentifier',
    on: 'key or subnets',
    keepsData: true,
  },
  'AWS::RDS::DBCluster': {
    name: 'DBClusterIdentifier',
    on: 'key, encryption or subnets',
    keepsData: true,
  },
  'AWS::RDS::DBInstance': {
    name: 'DBInstanceIdentifier',
    on: 'key, encryption or port',
    keepsData: true,
  },
  'AWS::Redshift::Cluster': {
    name: 'ClusterIdentifier',
    on: 'database name, user or subnets',
    keepsData: true,
  },
  'AWS::StepFunctions::StateMachine': { name: 'StateMachineName', on: 'type' },
};

function unname({ logicalId, view, connection }: Made, type: string, name: string): readonly Fix[] {
  const { id, logicalId: own, type: blockType, overrides = {} } = view.block;
  const title = `Leave the name of ${nameOf(view)} to CloudFormation`;
  const suffix = logicalId.slice(own.length);
  if (!connection && logicalId.startsWith(own) && overrides[suffix]?.[name] !== undefined)
    return [{ title, edits: [{ edit: 'set-overrides', args: { id, suffix, path: name } }] }];
  return blockType === type && !connection
    ? [{ title, edits: [{ edit: 'set-properties', args: { id, values: { [name]: null } } }] }]
    : [];
}
