// Endpoints that bring an AWS service into a VPC, so that nothing inside needs a way out to reach it.
// Source: VPC user guide, "AWS services that integrate with AWS PrivateLink".
import { sub } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { Suffix } from '../suffixes.ts';
import type { Resource } from '../traits/resource.ts';
import type { BlockScope } from '../traits.ts';

/** `carries`: the CloudFormation services whose resources are reached through it. */
export const INTERFACE_ENDPOINTS = {
  'ecr.api': { label: 'ECR (API)', suffix: 'EcrApiEndpoint', carries: ['ECR'] },
  'ecr.dkr': { label: 'ECR (images)', suffix: 'EcrDkrEndpoint', carries: ['ECR'] },
  logs: { label: 'CloudWatch Logs', suffix: 'LogsEndpoint', carries: ['Logs'] },
  monitoring: { label: 'CloudWatch', suffix: 'MonitoringEndpoint', carries: ['CloudWatch'] },
  xray: { label: 'X-Ray', suffix: 'XRayEndpoint', carries: ['XRay'] },
  secretsmanager: {
    label: 'Secrets Manager',
    suffix: 'SecretsManagerEndpoint',
    carries: ['SecretsManager'],
  },
  ssm: { label: 'Systems Manager', suffix: 'SsmEndpoint', carries: ['SSM'] },
  ssmmessages: { label: 'Session Manager', suffix: 'SsmMessagesEndpoint', carries: [] },
  kms: { label: 'KMS', suffix: 'KmsEndpoint', carries: ['KMS'] },
  sts: { label: 'STS', suffix: 'StsEndpoint', carries: [] },
  sqs: { label: 'SQS', suffix: 'SqsEndpoint', carries: ['SQS'] },
  sns: { label: 'SNS', suffix: 'SnsEndpoint', carries: ['SNS'] },
  events: { label: 'EventBridge', suffix: 'EventsEndpoint', carries: ['Events'] },
  'kinesis-streams': { label: 'Kinesis', suffix: 'KinesisEndpoint', carries: ['Kinesis'] },
  'kinesis-firehose': {
    label: 'Data Firehose',
    suffix: 'FirehoseEndpoint',
    carries: ['KinesisFirehose'],
  },
  states: { label: 'Step Functions', suffix: 'StatesEndpoint', carries: ['StepFunctions'] },
  lambda: { label: 'Lambda', suffix: 'LambdaEndpoint', carries: ['Lambda'] },
  'execute-api': {
    label: 'API Gateway',
    suffix: 'ExecuteApiEndpoint',
    carries: ['ApiGateway', 'ApiGatewayV2'],
  },
} as const satisfies {
  readonly [service: string]: {
    readonly label: string;
    readonly suffix: Suffix;
    readonly carries: readonly string[];
  };
};
export type InterfaceEndpoint = keyof typeof INTERFACE_ENDPOINTS;
export const INTERFACE_ENDPOINT_NAMES = Object.keys(INTERFACE_ENDPOINTS) as InterfaceEndpoint[]; // its own keys

/** One endpoint a service, in a subnet of each zone, open to the whole VPC over HTTPS. */
export function interfaceEndpoints(
  scope: BlockScope,
  network: Resource,
  cidr: Value,
  wanted: readonly InterfaceEndpoint[],
  subnetIds: () => readonly Value[],
): void {
  const services = INTERFACE_ENDPOINT_NAMES.filter((name) => wanted.includes(name));
  if (services.length === 0) return;
  const group = scope.resource('EndpointSecurityGroup', 'AWS::EC2::SecurityGroup', {
    GroupDescription: `${scope.logicalId}: interface endpoints`,
    VpcId: network.ref,
    SecurityGroupIngress: [
      {
        Description: 'HTTPS from inside the VPC',
        CidrIp: cidr,
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
      },
    ],
  });
  for (const name of services)
    scope.resource(INTERFACE_ENDPOINTS[name].suffix, 'AWS::EC2::VPCEndpoint', {
      VpcId: network.ref,
      VpcEndpointType: 'Interface',
      ServiceName: sub(`com.amazonaws.\${AWS::Region}.${name}`),
      SubnetIds: subnetIds(),
      SecurityGroupIds: [group.ref],
      // Programs find the endpoint under the service's ordinary name.
      PrivateDnsEnabled: true,
    });
}
