// Services and features that end or have ended. Those that only take nobody new any more are in
// service-lifecycle.ts, which is what others ask. Read on 27 November 2026. Source: AWS General Reference, "AWS lifecycle
// changes" and the notice of each service's own guide; the announcements of 2025-10, 2026-03, 2026-06.

export interface ServiceLifecycle {
  readonly name: string;
  /** CloudFormation types: `AWS::AppMesh::` is all of a service, else one type. */
  readonly types: readonly string[];
  /** Only those of whose main resource a property begins so. */
  readonly only?: { readonly property: string; readonly startsWith: string };
  /** The first day on which an account that doesn't use it yet can't begin to. */
  readonly closes?: string;
  /** The last day it works. */
  readonly ends?: string;
  /** After "Use". */
  readonly instead: string;
}

export const ENDED_SERVICES: readonly ServiceLifecycle[] = [
  {
    name: 'AWS App Mesh',
    types: ['AWS::AppMesh::'],
    ends: '2026-09-30',
    instead: 'ECS Service Connect, or VPC Lattice for EKS',
  },
  {
    name: 'AWS Proton',
    types: ['AWS::Proton::'],
    ends: '2026-10-07',
    instead: 'templates of your own with CodePipeline',
  },
  {
    name: 'Amazon QLDB',
    types: ['AWS::QLDB::'],
    ends: '2025-07-31',
    instead: 'Aurora PostgreSQL with an audit table',
  },
  {
    name: 'AWS OpsWorks',
    types: ['AWS::OpsWorks::', 'AWS::OpsWorksCM::'],
    ends: '2024-05-26',
    instead: 'Systems Manager',
  },
  {
    name: 'CloudWatch Evidently',
    types: ['AWS::Evidently::'],
    ends: '2025-10-17',
    instead: 'AppConfig feature flags',
  },
  {
    name: 'AWS IoT Events',
    types: ['AWS::IoTEvents::'],
    ends: '2026-05-20',
    instead: 'EventBridge and Step Functions',
  },
  {
    name: 'AWS CodeStar',
    types: ['AWS::CodeStar::'],
    ends: '2024-07-31',
    instead: 'a repository of its own with CodePipeline',
  },
  {
    // Source: Aurora user guide, "Using Amazon Aurora Serverless v1".
    name: 'Aurora Serverless v1',
    types: ['AWS::RDS::DBCluster'],
    only: { property: 'EngineMode', startsWith: 'serverless' },
    ends: '2025-03-31',
    instead: 'Aurora Serverless v2, which is a class of instance',
  },
  {
    name: 'Kinesis Data Analytics for SQL',
    types: ['AWS::KinesisAnalytics::'],
    ends: '2026-01-27',
    instead: 'Managed Service for Apache Flink',
  },
  {
    name: 'Amazon Pinpoint',
    types: ['AWS::Pinpoint::'],
    ends: '2026-10-30',
    instead: 'Amazon Connect for campaigns, SES and End User Messaging for messages',
  },
  {
    name: 'AWS WAF Classic',
    types: ['AWS::WAF::', 'AWS::WAFRegional::'],
    ends: '2026-10-07',
    instead: 'AWS WAF (AWS::WAFv2)',
  },
  {
    name: 'Amazon Inspector Classic',
    types: ['AWS::Inspector::'],
    ends: '2026-05-20',
    instead: 'Amazon Inspector (AWS::InspectorV2)',
  },
  {
    name: 'AWS Elemental MediaStore',
    types: ['AWS::MediaStore::'],
    ends: '2025-11-13',
    instead: 'S3 or MediaPackage',
  },
  {
    name: 'AWS IoT Analytics',
    types: ['AWS::IoTAnalytics::'],
    ends: '2025-12-15',
    instead: 'Firehose, S3 and Athena',
  },
  {
    name: 'AWS IoT Greengrass Version 1',
    types: ['AWS::Greengrass::'],
    ends: '2026-10-07',
    instead: 'Greengrass Version 2',
  },
  {
    name: 'Fleet Hub for AWS IoT Device Management',
    types: ['AWS::IoTFleetHub::'],
    ends: '2025-10-18',
    instead: 'a dashboard of your own on fleet indexing',
  },
  {
    name: 'Amazon FinSpace',
    types: ['AWS::FinSpace::'],
    ends: '2026-10-07',
    instead: 'S3 Tables with Athena or EMR',
  },
  {
    name: 'Amazon Lookout for Metrics',
    types: ['AWS::LookoutMetrics::'],
    ends: '2025-10-09',
    instead: 'CloudWatch anomaly detection',
  },
  {
    name: 'Amazon Lookout for Vision',
    types: ['AWS::LookoutVision::'],
    ends: '2025-10-31',
    instead: 'a model in SageMaker AI',
  },
  {
    name: 'Amazon Lookout for Equipment',
    types: ['AWS::LookoutEquipment::'],
    ends: '2026-10-07',
    instead: 'a model in SageMaker AI',
  },
  {
    name: 'AWS Panorama',
    types: ['AWS::Panorama::'],
    ends: '2026-05-31',
    instead: 'Greengrass Version 2 with a model of your own',
  },
  {
    name: 'Amazon Connect Voice ID',
    types: ['AWS::VoiceID::'],
    ends: '2026-05-20',
    instead: 'another way to know who calls',
  },
  {
    name: 'AWS RoboMaker',
    types: ['AWS::RoboMaker::'],
    ends: '2025-09-10',
    instead: 'AWS Batch for simulations',
  },
  {
    name: 'AWS SimSpace Weaver',
    types: ['AWS::SimSpaceWeaver::'],
    ends: '2026-05-20',
    instead: 'containers on ECS or EKS',
  },
  {
    name: 'Amazon WorkSpaces Thin Client',
    types: ['AWS::WorkSpacesThinClient::'],
    closes: '2026-04-20',
    ends: '2027-03-31',
    instead: 'WorkSpaces with other devices',
  },
  {
    name: 'Amazon RDS Custom for Oracle',
    types: ['AWS::RDS::DBInstance', 'AWS::RDS::CustomDBEngineVersion'],
    only: { property: 'Engine', startsWith: 'custom-oracle' },
    ends: '2027-03-31',
    instead: 'RDS for Oracle, or Oracle on EC2',
  },
];
