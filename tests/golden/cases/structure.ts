import { type GoldenCase, one } from './draw.ts';

export const structureCases: readonly GoldenCase[] = [
  one('blocks/vpc-with-three-zones', (build) => {
    const vpc = build.block('vpc', 'net', {
      properties: { zones: 3, nat: 'one-per-az', cidr: '172.16.4.0/22' },
    });
    build.block('subnet-tier', 'Private', { parent: vpc.id, properties: { tier: 'private' } });
  }),
  one('blocks/vpc-with-endpoints', (build) => {
    const vpc = build.block('vpc', 'net', {
      properties: {
        nat: 'none',
        flowLogs: false,
        interfaceEndpoints: ['sqs', 'secretsmanager'],
        privateSubnets: ['10.0.64.0/22', '10.0.80.0/22'],
      },
    });
    build.block('subnet-tier', 'Private', { parent: vpc.id, properties: { tier: 'private' } });
  }),
  one('blocks/microservice-with-blocks', (build) => {
    const { id: owner } = build.block('microservice', 'Payments', {
      properties: { team: 'Money team' },
    });
    build.block('sqs-queue', 'checkout', { owner });
    build.block('lambda-function', 'charge', { owner });
    build.block('http-api', 'checkout-api', { owner });
  }),
  one('blocks/raw', (build) => {
    build.block('AWS::SSM::Parameter', 'flag', {
      properties: { Type: 'String', Value: { 'Fn::Sub': '${AWS::StackName} is on' } },
    });
  }),
];
