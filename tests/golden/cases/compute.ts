import type { Builder } from '../tiny-designs.ts';
import { type End, type GoldenCase, joined, one, place, variant } from './draw.ts';

const CONNECTED = { discovery: 'service-connect', minimumTasks: 1, maximumTasks: 1 };

const ENDS = {
  connectedService: (build: Builder) =>
    place(build, 'ecs-service', 'storefront', 'private', CONNECTED),
  secondConnectedService: (build: Builder) =>
    place(build, 'ecs-service', 'catalog', 'private', CONNECTED),
  servers: (build: Builder) => place(build, 'auto-scaling-group', 'legacy', 'private'),
  balancer: (build: Builder) => place(build, 'alb', 'front', 'public'),
  table: (build: Builder) => place(build, 'dynamodb-table', 'orders'),
  queue: (build: Builder) => place(build, 'sqs-queue', 'checkout'),
  topic: (build: Builder) => place(build, 'sns-topic', 'order-events'),
  releasedFunction: (build: Builder) =>
    build.block('lambda-function', 'charge', { properties: { release: 'canary' } }),
  functionInside: (build: Builder) => place(build, 'lambda-function', 'search', 'private'),
} satisfies { readonly [name: string]: End };

export const computeCases: readonly GoldenCase[] = [
  variant(
    'ecs-service-in-public-tier',
    'ecs-service',
    {
      minimumTasks: 1,
      maximumTasks: 1,
      execute: true,
      architecture: 'X86_64',
    },
    'public',
  ),
  variant('lambda-function-in-tier', 'lambda-function', { reservedConcurrency: 5 }, 'private'),
  variant('lambda-function-in-python', 'lambda-function', { runtime: 'python3.13' }),
  variant('lambda-function-from-bucket', 'lambda-function', {
    runtime: 'java21',
    codeSource: 's3',
    codeBucket: 'releases',
    codeKey: 'charge/1.zip',
    handler: 'shop.Charge::handle',
  }),
  variant(
    'ecs-service-on-spot',
    'ecs-service',
    {
      capacity: 'fargate-spot',
      tracing: true,
      circuitBreaker: false,
      ephemeralStorage: 50,
      healthCheckCommand: 'curl -f http://localhost/ || exit 1',
    },
    'private',
  ),
  variant('ecs-task-with-command', 'ecs-task', { command: ['report', '--daily'] }, 'private'),
  joined(ENDS, 'calls', 'connectedService', 'secondConnectedService'),
  joined(ENDS, 'calls', 'functionInside', 'connectedService'),
  one('blocks/ecs-service-on-instances', (build) => {
    const { id: cluster } = place(build, 'ecs-cluster', 'fleet', 'private', { capacity: 'ec2' });
    place(build, 'ecs-service', 'catalog', 'private', { capacity: 'ec2', cluster });
  }),
  variant(
    'auto-scaling-group-in-public-tier',
    'auto-scaling-group',
    {
      instanceType: 't3.micro',
      minimumInstances: 1,
      maximumInstances: 1,
      imdsV2: false,
      variables: [{ name: 'GREETING', value: "it's me" }],
      script: 'echo "${GREETING}" > /etc/motd',
    },
    'public',
  ),
  joined(ENDS, 'calls', 'functionInside', 'servers'),
  joined(ENDS, 'reads', 'servers', 'table'),
  joined(ENDS, 'routes-to', 'balancer', 'servers'),
  one('connections/calls-service-virtual-service', (build) => {
    const { id: mesh } = place(build, 'app-mesh', 'mesh');
    const storefront = place(build, 'ecs-service', 'storefront', 'private');
    const catalog = place(build, 'ecs-service', 'catalog', 'private');
    const nodeFor = (service: string) =>
      build.block('app-mesh-virtual-node', `${service}-node`, {
        properties: { mesh, service: `b-${service}` },
      });
    nodeFor('storefront');
    const node = nodeFor('catalog').id;
    build.connect(
      'calls',
      storefront,
      build.block('app-mesh-virtual-service', `${catalog.name}-mesh`, { properties: { node } }),
    );
  }),
  variant('lambda-function-released-in-steps', 'lambda-function', {
    release: 'linear',
    functionUrl: true,
    provisionedConcurrency: 2,
  }),
  variant('lambda-function-with-snap-start', 'lambda-function', {
    runtime: 'python3.13',
    snapStart: true,
    logLevel: 'WARN',
    recursionStops: false,
    layers: ['arn:aws:lambda:eu-west-1:123456789012:layer:tools:3'],
  }),
  variant('lambda-function-from-image', 'lambda-function', {
    codeSource: 'image',
    image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/charge:1',
  }),
  one('blocks/lambda-function-with-key', (build) => {
    const { id: key } = place(build, 'kms-key', 'secrets');
    build.block('lambda-function', 'charge', {
      properties: { key, variables: [{ name: 'CURRENCY', value: 'EUR' }] },
    });
  }),
  joined(ENDS, 'triggers', 'queue', 'releasedFunction'),
  joined(ENDS, 'subscribes', 'topic', 'releasedFunction'),
];
