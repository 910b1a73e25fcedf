// Where rules come from. Each was read for the claim it is cited for.
import type { RuleDefinition } from './define-rule.ts';

type Source = RuleDefinition['source'];

const aws = (title: string, page: string): Source => ({
  title,
  url: `https://docs.aws.amazon.com/${page}.html`,
});

export const sources = {
  badSmells: {
    title:
      'Taibi and Lenarduzzi, "On the Definition of Microservice Bad Smells", IEEE Software 35(3), 2018',
    url: 'https://doi.org/10.1109/MS.2018.2141031',
  },
  smellsAndRefactorings: {
    title:
      'Neri, Soldani, Zimmermann and Brogi, "Design principles, architectural smells and refactorings for microservices", SICS 35, 2020',
    url: 'https://doi.org/10.1007/s00450-019-00407-8',
  },
  antiPatternCatalogue: {
    title:
      'Cerny, Abdelfattah, Al Maruf, Janes and Taibi, "Catalog and detection techniques of microservice anti-patterns and bad smells: A tertiary study", Journal of Systems and Software 206, 2023',
    url: 'https://doi.org/10.1016/j.jss.2023.111829',
  },
  organisationalSmells: {
    title:
      'Agostini, Soldani and Brogi, "Detecting and Resolving Bad Organisational Smells for Microservices", ICSOFT 2024',
    url: 'https://doi.org/10.5220/0012851200003753',
  },
  timeoutsAndRetries: {
    title: "Amazon Builders' Library: Timeouts, retries, and backoff with jitter",
    url: 'https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/',
  },
  availability: aws(
    'AWS Well-Architected, Reliability pillar: Availability',
    'wellarchitected/latest/reliability-pillar/availability',
  ),
  looseCoupling: aws(
    'AWS Well-Architected, REL04-BP02: Implement loosely coupled dependencies',
    'wellarchitected/latest/reliability-pillar/rel_prevent_interaction_failure_loosely_coupled_system',
  ),
  gracefulDegradation: aws(
    'AWS Well-Architected, REL05-BP01: Implement graceful degradation to transform applicable hard dependencies into soft dependencies',
    'wellarchitected/latest/reliability-pillar/rel_mitigate_interaction_failure_graceful_degradation',
  ),
  serviceContracts: aws(
    'AWS Well-Architected, REL03-BP03: Provide service contracts per API',
    'wellarchitected/latest/reliability-pillar/rel_service_architecture_api_contracts',
  ),
  transactionalOutbox: aws(
    'AWS Prescriptive Guidance, Cloud design patterns: Transactional outbox pattern',
    'prescriptive-guidance/latest/cloud-design-patterns/transactional-outbox',
  ),
  pathRouting: aws(
    'AWS Prescriptive Guidance, Cloud design patterns: Path routing pattern',
    'prescriptive-guidance/latest/cloud-design-patterns/api-routing-path',
  ),
  sagas: aws(
    'AWS Prescriptive Guidance, Cloud design patterns: Saga orchestration pattern',
    'prescriptive-guidance/latest/cloud-design-patterns/saga-orchestration',
  ),
  taskDefinitions: aws(
    'Amazon ECS: Architect your application',
    'AmazonECS/latest/developerguide/application_architecture',
  ),
  regions: aws(
    'AWS Prescriptive Guidance, Multi-Region fundamental 3: Understanding your workload dependencies',
    'prescriptive-guidance/latest/aws-multi-region-fundamentals/fundamental-3',
  ),
  severalZones: aws(
    'AWS Well-Architected, REL10-BP01: Deploy the workload to multiple locations',
    'wellarchitected/latest/reliability-pillar/rel_fault_isolation_multiaz_region_system',
  ),
  backups: aws(
    'AWS Well-Architected, Reliability pillar: Back up data',
    'wellarchitected/latest/reliability-pillar/back-up-data',
  ),
  owners: aws(
    'AWS Well-Architected, OPS02-BP01: Resources have identified owners',
    'wellarchitected/latest/operational-excellence-pillar/ops_ops_model_def_resource_owners',
  ),
  networkLayers: aws(
    'AWS Well-Architected, SEC05-BP01: Create network layers',
    'wellarchitected/latest/security-pillar/sec_network_protection_create_layers',
  ),
  secrets: aws(
    'AWS Well-Architected, SEC02-BP03: Store and use secrets securely',
    'wellarchitected/latest/security-pillar/sec_identities_secrets',
  ),
  encryptionAtRest: aws(
    'AWS Well-Architected, SEC08-BP02: Enforce encryption at rest',
    'wellarchitected/latest/security-pillar/sec_protect_data_rest_encrypt',
  ),
  unusedResources: aws(
    'AWS Well-Architected, COST04-BP03: Decommission resources',
    'wellarchitected/latest/framework/cost_decomissioning_resources_decommission',
  ),
  deletionPolicy: aws(
    'CloudFormation: DeletionPolicy attribute',
    'AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy',
  ),
  functionsCallingFunctions: aws(
    'Lambda operator guide: Lambda functions calling Lambda functions',
    'lambda/latest/operatorguide/functions-calling-functions',
  ),
  functionRuntimes: aws('Lambda: Runtimes', 'lambda/latest/dg/lambda-runtimes'),
  functionsInVpc: aws(
    'Lambda: Enable internet access for VPC-connected functions',
    'lambda/latest/dg/configuration-vpc-internet',
  ),
  functionsOnQueues: aws(
    'Lambda: Creating and configuring an Amazon SQS event source mapping',
    'lambda/latest/dg/services-sqs-configure',
  ),
  asynchronousFailures: aws(
    'Lambda: Capturing records of asynchronous invocations',
    'lambda/latest/dg/invocation-async-retain-records',
  ),
  deadLetterQueues: aws(
    'Amazon SQS: Using dead-letter queues',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues',
  ),
  queueRetention: aws(
    'Amazon SQS: Message quotas',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages',
  ),
  certificateValidation: aws(
    'AWS Certificate Manager: DNS validation',
    'acm/latest/userguide/dns-validation',
  ),
  httpApiQuotas: aws(
    'API Gateway: Quotas for HTTP APIs',
    'apigateway/latest/developerguide/http-api-quotas',
  ),
  multiAz: aws(
    'Amazon RDS: Configuring and managing a Multi-AZ deployment',
    'AmazonRDS/latest/UserGuide/Concepts.MultiAZ',
  ),
  databasesInVpc: aws(
    'Amazon RDS: Working with a DB instance in a VPC',
    'AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC',
  ),
  extendedSupport: aws(
    'Amazon RDS: Extended Support',
    'AmazonRDS/latest/UserGuide/extended-support',
  ),
  recursion: aws(
    'Lambda: Use Lambda recursive loop detection to prevent infinite loops',
    'lambda/latest/dg/invocation-recursion',
  ),
  functionsWithDatabases: aws(
    'Lambda: Using AWS Lambda with Amazon RDS',
    'lambda/latest/dg/services-rds',
  ),
  partialBatches: aws(
    'Lambda: Handling errors for an SQS event source',
    'lambda/latest/dg/services-sqs-errorhandling',
  ),
  demand: aws(
    'AWS Well-Architected, Reliability pillar: Design your workload to adapt to changes in demand',
    'wellarchitected/latest/reliability-pillar/design-your-workload-to-adapt-to-changes-in-demand',
  ),
  gatewayEndpoints: aws(
    'Amazon VPC: Gateway endpoints',
    'vpc/latest/privatelink/gateway-endpoints',
  ),
  templateQuotas: aws(
    'CloudFormation: Understand CloudFormation quotas',
    'AWSCloudFormation/latest/UserGuide/cloudformation-limits',
  ),
  tracing: aws(
    'AWS Well-Architected, OPS04-BP05: Implement distributed tracing',
    'wellarchitected/latest/operational-excellence-pillar/ops_observability_dist_trace',
  ),
  circuitBreaker: aws(
    'Amazon ECS: How the deployment circuit breaker detects failures',
    'AmazonECS/latest/developerguide/deployment-circuit-breaker',
  ),
  instanceMetadata: aws(
    'Amazon EC2: Use the Instance Metadata Service to access instance metadata',
    'AWSEC2/latest/UserGuide/configuring-instance-metadata-service',
  ),
  encryptionInTransit: aws(
    'AWS Well-Architected, SEC09-BP02: Enforce encryption in transit',
    'wellarchitected/latest/security-pillar/sec_protect_data_transit_encrypt',
  ),
  keyRotation: aws('AWS KMS: Rotate AWS KMS keys', 'kms/latest/developerguide/rotate-keys'),
  auditTrail: aws(
    'AWS CloudTrail: Security best practices',
    'awscloudtrail/latest/userguide/best-practices-security',
  ),
  imageScanning: aws(
    'Amazon ECR: Scan images for software vulnerabilities',
    'AmazonECR/latest/userguide/image-scanning',
  ),
  immutableTags: aws(
    'Amazon ECR: Preventing image tags from being overwritten',
    'AmazonECR/latest/userguide/image-tag-mutability',
  ),
  securityHeaders: aws(
    'Amazon CloudFront: Understand response headers policies',
    'AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies',
  ),
  strongSignIn: aws(
    'AWS Well-Architected, SEC02-BP01: Use strong sign-in mechanisms',
    'wellarchitected/latest/security-pillar/sec_identities_enforce_mechanisms',
  ),
  managedRules: aws(
    'AWS WAF: AWS Managed Rules rule groups list',
    'waf/latest/developerguide/aws-managed-rule-groups-list',
  ),
  latticeAuth: aws(
    'Amazon VPC Lattice: Control access using auth policies',
    'vpc-lattice/latest/ug/auth-policies',
  ),
  egress: aws(
    'AWS Well-Architected, SEC05-BP02: Control traffic flow within your network layers',
    'wellarchitected/latest/security-pillar/sec_network_protection_layered',
  ),
  activityLogs: aws(
    'AWS Well-Architected, SEC04-BP01: Configure service and application logging',
    'wellarchitected/latest/security-pillar/sec_detect_investigate_events_app_service_logging',
  ),
  busFailures: aws(
    'Amazon EventBridge: Using dead-letter queues to process undelivered events',
    'eventbridge/latest/userguide/eb-rule-dlq',
  ),
  publicBuckets: aws(
    'Amazon S3: Blocking public access to your S3 storage',
    'AmazonS3/latest/userguide/access-control-block-public-access',
  ),
  securityGroups: aws(
    'Amazon VPC: Control traffic to your AWS resources using security groups',
    'vpc/latest/userguide/vpc-security-groups',
  ),
  logRetention: aws(
    'Amazon CloudWatch Logs: Working with log groups and log streams',
    'AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams',
  ),
  retiredTracers: aws(
    'AWS X-Ray: SDK and daemon end of support timeline',
    'xray/latest/devguide/xray-daemon-eos',
  ),
  apiAccess: aws(
    'API Gateway: Control and manage access to HTTP APIs',
    'apigateway/latest/developerguide/http-api-access-control',
  ),
  healthChecks: aws(
    'AWS Well-Architected, REL11-BP01: Monitor all components of the workload to detect failures',
    'wellarchitected/latest/reliability-pillar/rel_withstand_component_failures_monitoring_health',
  ),
  deadLetterAlarms: aws(
    'Amazon SQS: Creating alarms for dead-letter queues',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/dead-letter-queues-alarms-cloudwatch',
  ),
  lifecycle: aws(
    'AWS General Reference: AWS lifecycle changes',
    'general/latest/gr/service-lifecycle',
  ),
  circularDependencies: {
    title: 'AWS Infrastructure & Automation blog: Handling circular dependency errors',
    url: 'https://aws.amazon.com/blogs/infrastructure-and-automation/handling-circular-dependency-errors-in-aws-cloudformation/',
  },
  streamFailures: aws(
    'Lambda: Retain discarded batch records for a Kinesis Data Streams event source',
    'lambda/latest/dg/kinesis-on-failure-destination',
  ),
  subscriptionFailures: aws(
    'Amazon SNS: Dead-letter queues',
    'sns/latest/dg/sns-dead-letter-queues',
  ),
  eventRetries: aws(
    'Amazon EventBridge: How EventBridge retries delivering events',
    'eventbridge/latest/userguide/eb-rule-retry-policy',
  ),
  deadLetterRetention: aws(
    'Amazon SQS: Setting up dead-letter queue retention',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/setting-up-dead-letter-queue-retention',
  ),
  deadLetterKind: aws(
    'Amazon SQS: Configure a dead-letter queue',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue',
  ),
  throttling: aws(
    'AWS Well-Architected, REL05-BP02: Throttle requests',
    'wellarchitected/latest/reliability-pillar/rel_mitigate_interaction_failure_throttle_requests',
  ),
  functionTimeout: aws(
    'Lambda: Configure Lambda function timeout',
    'lambda/latest/dg/configuration-timeout',
  ),
  natGateways: aws('Amazon VPC: NAT gateway basics', 'vpc/latest/userguide/nat-gateway-basics'),
  partitionKeys: aws(
    'Amazon DynamoDB: Designing partition keys to distribute your workload',
    'amazondynamodb/latest/developerguide/bp-partition-key-uniform-load',
  ),
  missingExports: {
    title: 'AWS re:Post: Resolve the "No export named XYZ found" error in CloudFormation',
    url: 'https://repost.aws/knowledge-center/cloudformation-no-export-found-error',
  },
  leastPrivilege: aws(
    'AWS Well-Architected, SEC03-BP02: Grant least privilege access',
    'wellarchitected/latest/security-pillar/sec_permissions_least_privileges',
  ),
  rolePerFunction: {
    title: 'Lambda operator guide: Specialized functions compared with all-purpose functions',
    url: 'https://serverlessland.com/content/service/lambda/guides/aws-lambda-operator-guide/specialized-all-purpose',
  },
  subnetRanges: aws('Amazon VPC: Subnet CIDR blocks', 'vpc/latest/userguide/subnet-sizing'),
  alerts: aws(
    'AWS Well-Architected, OPS08-BP04: Create actionable alerts',
    'wellarchitected/latest/operational-excellence-pillar/ops_workload_observability_create_alerts',
  ),
  launchConfigurations: aws(
    'EC2 Auto Scaling: Auto Scaling launch configurations',
    'autoscaling/ec2/userguide/launch-configurations',
  ),
  classicLoadBalancers: aws(
    'Elastic Load Balancing: Migrate your Classic Load Balancer',
    'elasticloadbalancing/latest/userguide/migrate-classic-load-balancer',
  ),
  customNames: aws(
    'CloudFormation: Resource custom naming',
    'AWSCloudFormation/latest/TemplateReference/aws-properties-name',
  ),
  importedValues: aws(
    'CloudFormation: Fn::ImportValue',
    'AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-importvalue',
  ),
} as const satisfies { readonly [name: string]: Source };
