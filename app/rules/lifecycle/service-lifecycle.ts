// Services and features AWS gives up, for all who must know it: rules and whoever explains a block.
import { ENDED_SERVICES, type ServiceLifecycle } from './ended-services.ts';

/** Those that existing customers may use on. Sources: as in ended-services.ts. */
const CLOSED: readonly ServiceLifecycle[] = [
  {
    name: 'AWS App Runner',
    types: ['AWS::AppRunner::'],
    closes: '2026-04-30',
    instead: 'ECS Express Mode, or an ECS service',
  },
  {
    name: 'AWS Cloud9',
    types: ['AWS::Cloud9::'],
    closes: '2024-07-25',
    instead: 'CloudShell, or an editor of your own',
  },
  {
    name: 'AWS Audit Manager',
    types: ['AWS::AuditManager::'],
    closes: '2026-04-30',
    instead: 'conformance packs of AWS Config',
  },
  {
    name: 'CloudTrail Lake',
    types: [
      'AWS::CloudTrail::Channel',
      'AWS::CloudTrail::Dashboard',
      'AWS::CloudTrail::EventDataStore',
    ],
    closes: '2026-05-31',
    instead: 'a CloudTrail trail with CloudWatch Logs, or Athena on its bucket',
  },
  {
    name: 'Timestream for LiveAnalytics',
    types: [
      'AWS::Timestream::Database',
      'AWS::Timestream::Table',
      'AWS::Timestream::ScheduledQuery',
    ],
    closes: '2025-06-20',
    instead: 'Timestream for InfluxDB',
  },
  {
    name: 'AWS Data Pipeline',
    types: ['AWS::DataPipeline::'],
    closes: '2024-07-25',
    instead: 'Step Functions, Glue or MWAA',
  },
  {
    name: 'S3 Object Lambda',
    types: ['AWS::S3ObjectLambda::'],
    closes: '2025-11-07',
    instead: 'a function behind CloudFront or an API',
  },
  {
    name: 'AWS Migration Hub Refactor Spaces',
    types: ['AWS::RefactorSpaces::'],
    closes: '2025-11-07',
    instead: 'an API of API Gateway that routes to the old and the new',
  },
  {
    name: 'AWS Mainframe Modernization',
    types: ['AWS::M2::'],
    closes: '2025-11-07',
    instead: 'AWS Transform',
  },
  {
    name: 'Amazon CodeGuru Reviewer',
    types: ['AWS::CodeGuruReviewer::'],
    closes: '2025-11-07',
    instead: 'Amazon Q Developer or a scanner in the build',
  },
  {
    name: 'Amazon Fraud Detector',
    types: ['AWS::FraudDetector::'],
    closes: '2025-11-07',
    instead: 'a model in SageMaker AI',
  },
  {
    name: 'Amazon Forecast',
    types: ['AWS::Forecast::'],
    closes: '2024-07-29',
    instead: 'a model in SageMaker AI',
  },
  {
    name: 'Amazon Kendra',
    types: ['AWS::Kendra::', 'AWS::KendraRanking::'],
    closes: '2026-07-30',
    instead: 'a knowledge base of Bedrock',
  },
  {
    name: 'Amazon Q Business',
    types: ['AWS::QBusiness::'],
    closes: '2026-07-31',
    instead: 'Amazon Quick',
  },
  {
    name: 'Amazon Bedrock Agents Classic',
    types: ['AWS::Bedrock::Agent', 'AWS::Bedrock::AgentAlias'],
    closes: '2026-07-30',
    instead: 'Bedrock AgentCore',
  },
  {
    name: 'Simple AD',
    types: ['AWS::DirectoryService::SimpleAD'],
    closes: '2026-07-30',
    instead: 'AWS Managed Microsoft AD',
  },
  {
    name: 'Service Catalog AppRegistry',
    types: ['AWS::ServiceCatalogAppRegistry::'],
    closes: '2026-07-30',
    instead: 'tags and resource groups',
  },
  {
    name: 'ARC readiness check',
    types: ['AWS::Route53RecoveryReadiness::'],
    closes: '2026-04-30',
    instead: 'Region switch of ARC',
  },
  {
    name: 'AWS IoT FleetWise',
    types: ['AWS::IoTFleetWise::'],
    closes: '2026-04-30',
    instead: 'IoT Core with the guidance for connected mobility',
  },
  {
    name: 'AWS IoT SiteWise Monitor',
    types: ['AWS::IoTSiteWise::Dashboard', 'AWS::IoTSiteWise::Portal', 'AWS::IoTSiteWise::Project'],
    closes: '2025-11-07',
    instead: 'Managed Grafana',
  },
  {
    name: 'HealthOmics variant and annotation stores',
    types: ['AWS::Omics::AnnotationStore', 'AWS::Omics::VariantStore'],
    closes: '2025-11-07',
    instead: 'S3 Tables with Athena',
  },
];

/** Commands in a build, and the service they are. Source: AWS Copilot CLI, "End of support". */
export const COMMANDS: readonly (Required<Pick<ServiceLifecycle, 'ends'>> &
  Pick<ServiceLifecycle, 'name' | 'instead'> & { readonly command: RegExp })[] = [
  {
    name: 'the AWS Copilot CLI',
    command: /\bcopilot\s+(app|deploy|env|init|job|pipeline|run|svc|task)\b/,
    ends: '2026-06-12',
    instead: 'ECS Express Mode, the CDK or templates of your own',
  },
];

const byType = new Map(
  [...ENDED_SERVICES, ...CLOSED].flatMap((service) =>
    service.types.map((type) => [type, service] as const),
  ),
);

/** What is to be known of the service a resource type belongs to; `only` is left to the caller. */
export function serviceLifecycle(type: string): ServiceLifecycle | undefined {
  const [vendor, service] = type.split('::');
  return byType.get(type) ?? byType.get(`${vendor}::${service}::`);
}
