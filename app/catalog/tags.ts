// Which of the main resources of blocks can carry tags, and how they take them. Source:
// CloudFormation's resource reference, "Tags" of each type.
import type { ValueObject } from '../cloudformation/template.ts';

/** Most take a list of keys and values; API Gateway takes a map; instances get those of the group that launches them. */
const TAGGABLE: { readonly [type: string]: 'list' | 'map' | 'launched' } = {
  'AWS::ApiGateway::RestApi': 'list',
  'AWS::ApiGatewayV2::Api': 'map',
  'AWS::AutoScaling::AutoScalingGroup': 'launched',
  'AWS::CertificateManager::Certificate': 'list',
  'AWS::CloudFront::Distribution': 'list',
  'AWS::CloudTrail::Trail': 'list',
  'AWS::CloudWatch::Alarm': 'list',
  'AWS::CloudWatch::CompositeAlarm': 'list',
  'AWS::CloudWatch::Dashboard': 'list',
  'AWS::CodeBuild::Project': 'list',
  'AWS::CodeCommit::Repository': 'list',
  'AWS::CodeDeploy::Application': 'list',
  'AWS::CodePipeline::Pipeline': 'list',
  'AWS::DynamoDB::Table': 'list',
  'AWS::ECR::Repository': 'list',
  'AWS::ECS::Cluster': 'list',
  'AWS::ECS::Service': 'list',
  'AWS::ECS::TaskDefinition': 'list',
  'AWS::ElastiCache::CacheCluster': 'list',
  'AWS::ElastiCache::ReplicationGroup': 'list',
  'AWS::ElastiCache::ServerlessCache': 'list',
  'AWS::ElasticLoadBalancingV2::LoadBalancer': 'list',
  'AWS::Events::EventBus': 'list',
  'AWS::Events::Rule': 'list',
  'AWS::KMS::Key': 'list',
  'AWS::Kinesis::Stream': 'list',
  'AWS::KinesisFirehose::DeliveryStream': 'list',
  'AWS::Lambda::Function': 'list',
  'AWS::Logs::LogGroup': 'list',
  'AWS::OpenSearchService::Domain': 'list',
  'AWS::RDS::DBCluster': 'list',
  'AWS::RDS::DBInstance': 'list',
  'AWS::RDS::DBProxy': 'list',
  'AWS::S3::Bucket': 'list',
  'AWS::SNS::Topic': 'list',
  'AWS::SQS::Queue': 'list',
  'AWS::SSM::Parameter': 'map',
  'AWS::Scheduler::ScheduleGroup': 'list',
  'AWS::SecretsManager::Secret': 'list',
  'AWS::StepFunctions::StateMachine': 'list',
  'AWS::VpcLattice::Service': 'list',
  'AWS::WAFv2::WebACL': 'list',
  'AWS::XRay::SamplingRule': 'list',
};

export type Tags = { readonly [key: string]: string };

/** The properties with tags, where the type takes any. */
export function withTags(type: string, properties: ValueObject, tags: Tags): ValueObject {
  const form = TAGGABLE[type];
  const entries = Object.entries(tags);
  if (!form || entries.length === 0) return properties;
  if (form === 'map') return { ...properties, Tags: tags };
  const listed = entries.map(([key, value]) => ({
    Key: key,
    Value: value,
    ...(form === 'launched' && { PropagateAtLaunch: true }),
  }));
  return { ...properties, Tags: listed };
}

/** What AWS takes in a tag's value. Source: Tagging user guide, "Tag naming limits". */
export const tagValue = (text: string): string =>
  text
    .replaceAll(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, ' ')
    .trim()
    .slice(0, 256);
