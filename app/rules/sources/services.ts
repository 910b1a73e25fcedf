// What AWS's services do, in the words of their own documentation.
import { aws, type Source } from './define-source.ts';

export const services = {
  taskDefinitions: aws(
    'Amazon ECS: Architect your application',
    'AmazonECS/latest/developerguide/application_architecture',
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
  gatewayEndpoints: aws(
    'Amazon VPC: Gateway endpoints',
    'vpc/latest/privatelink/gateway-endpoints',
  ),
  templateQuotas: aws(
    'CloudFormation: Understand CloudFormation quotas',
    'AWSCloudFormation/latest/UserGuide/cloudformation-limits',
  ),
  circuitBreaker: aws(
    'Amazon ECS: How the deployment circuit breaker detects failures',
    'AmazonECS/latest/developerguide/deployment-circuit-breaker',
  ),
  instanceMetadata: aws(
    'Amazon EC2: Use the Instance Metadata Service to access instance metadata',
    'AWSEC2/latest/UserGuide/configuring-instance-metadata-service',
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
  managedRules: aws(
    'AWS WAF: AWS Managed Rules rule groups list',
    'waf/latest/developerguide/aws-managed-rule-groups-list',
  ),
  latticeAuth: aws(
    'Amazon VPC Lattice: Control access using auth policies',
    'vpc-lattice/latest/ug/auth-policies',
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
  rolePerFunction: {
    title: 'Lambda operator guide: Specialized functions compared with all-purpose functions',
    url: 'https://serverlessland.com/content/service/lambda/guides/aws-lambda-operator-guide/specialized-all-purpose',
  },
  subnetRanges: aws('Amazon VPC: Subnet CIDR blocks', 'vpc/latest/userguide/subnet-sizing'),
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
