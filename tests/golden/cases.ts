// Every block and every connection kind in a design of its own: by default, and in the variants
// that compile to something else.
import { curatedBlocks } from '#app/catalog/catalog.ts';
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import type { Tier } from '#app/catalog/traits.ts';
import type { Design } from '#app/design/schema.ts';
import type { JsonObject } from '#app/json.ts';
import { type Builder, builder } from './tiny-designs.ts';

export interface GoldenCase {
  /** Path under tests/golden, without extension. */
  readonly name: string;
  readonly design: Design;
}

const one = (name: string, draw: (build: Builder) => void): GoldenCase => {
  const build = builder(name.replace(/^.*\//, ''));
  draw(build);
  return { name, design: build.design() };
};

/** The tier somebody would drop it into. */
const tierFor = ({ traits }: BlockDefinition): Tier | undefined =>
  traits.networked?.required
    ? traits.store
      ? 'isolated'
      : (traits.networked.tiers[0] ?? 'private')
    : undefined;

const place = (build: Builder, type: string, name: string, tier?: Tier, properties?: JsonObject) =>
  build.block(type, name, {
    ...(tier && { parent: build.tier(tier).id }),
    ...(properties && { properties }),
  });

const byDefault = curatedBlocks.map((definition) =>
  one(`blocks/${definition.type}`, (build) => {
    if (definition.type === 'subnet-tier') build.tier('private');
    else if (definition.type === 'vpc') {
      const vpc = build.block('vpc', 'net');
      for (const child of definition.children ?? [])
        build.block(child.type, child.name, { parent: vpc.id, properties: child.properties });
    } else place(build, definition.type, definition.newName, tierFor(definition));
  }),
);

const variant = (name: string, type: string, properties: JsonObject, tier?: Tier): GoldenCase =>
  one(`blocks/${name}`, (build) => {
    place(build, type, 'it', tier, properties);
  });

const variants = [
  variant(
    'alb-with-certificate',
    'alb',
    {
      certificateArn:
        'arn:aws:acm:eu-west-1:123456789012:certificate/0a1b2c3d-1111-2222-3333-444455556666',
      domainName: 'shop.example.com',
    },
    'public',
  ),
  variant('alb-internal', 'alb', {}, 'private'),
  variant('dynamodb-table-with-indexes', 'dynamodb-table', {
    sortKey: 'placedAt',
    sortKeyType: 'N',
    billing: 'provisioned',
    stream: 'NEW_IMAGE',
    timeToLive: 'expiresAt',
    indexes: [
      { name: 'by-customer', partitionKey: 'customer', sortKey: 'placedAt', sortKeyType: 'N' },
    ],
  }),
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
  variant('elasticache-on-nodes', 'elasticache', { mode: 'nodes' }, 'isolated'),
  variant(
    'elasticache-memcached-on-nodes',
    'elasticache',
    { mode: 'nodes', engine: 'memcached' },
    'isolated',
  ),
  variant('elasticache-redis', 'elasticache', { engine: 'redis' }, 'isolated'),
  variant('http-api-with-cors', 'http-api', { allowedOrigins: ['https://shop.example.com'] }),
  variant('lambda-function-in-tier', 'lambda-function', { reservedConcurrency: 5 }, 'private'),
  variant('lambda-function-in-python', 'lambda-function', { runtime: 'python3.13' }),
  variant('lambda-function-from-bucket', 'lambda-function', {
    runtime: 'java21',
    codeSource: 's3',
    codeBucket: 'releases',
    codeKey: 'charge/1.zip',
    handler: 'shop.Charge::handle',
  }),
  variant('rds-database-mysql', 'rds-database', { engine: 'mysql', multiAz: true }, 'isolated'),
  variant('rds-database-mariadb', 'rds-database', { engine: 'mariadb' }, 'isolated'),
  variant('s3-bucket-that-expires', 's3-bucket', {
    versioning: false,
    expireAfterDays: 30,
    intelligentTiering: true,
    keep: false,
  }),
  variant('sns-topic-fifo', 'sns-topic', { fifo: true }),
  variant('sqs-queue-fifo', 'sqs-queue', { fifo: true }),
  one('blocks/vpc-with-three-zones', (build) => {
    const vpc = build.block('vpc', 'net', {
      properties: { zones: 3, nat: 'one-per-az', cidr: '172.16.4.0/22' },
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

/** A block of a kind of end: what a connection is drawn between. */
const ENDS = {
  users: (build: Builder) => place(build, 'users', 'shoppers'),
  partner: (build: Builder) => place(build, 'external-system', 'bank'),
  function: (build: Builder) => place(build, 'lambda-function', 'charge'),
  secondFunction: (build: Builder) => place(build, 'lambda-function', 'suggest'),
  functionInside: (build: Builder) => place(build, 'lambda-function', 'search', 'private'),
  service: (build: Builder) => place(build, 'ecs-service', 'storefront', 'private'),
  secondService: (build: Builder) => place(build, 'ecs-service', 'catalog', 'private'),
  balancer: (build: Builder) => place(build, 'alb', 'front', 'public'),
  innerBalancer: (build: Builder) => place(build, 'alb', 'inner', 'private'),
  api: (build: Builder) => place(build, 'http-api', 'api'),
  table: (build: Builder) => place(build, 'dynamodb-table', 'orders'),
  bucket: (build: Builder) => place(build, 's3-bucket', 'models'),
  cache: (build: Builder) => place(build, 'elasticache', 'sessions', 'isolated'),
  database: (build: Builder) => place(build, 'rds-database', 'products', 'isolated'),
  queue: (build: Builder) => place(build, 'sqs-queue', 'checkout'),
  topic: (build: Builder) => place(build, 'sns-topic', 'order-events'),
} as const;
type End = keyof typeof ENDS;

const joined = (kind: string, from: End, to: End, properties: JsonObject = {}): GoldenCase =>
  one(`connections/${kind}-${hyphenated(from)}-${hyphenated(to)}`, (build) => {
    const ends = [ENDS[from](build), ENDS[to](build)] as const;
    build.connect(kind, ...ends, properties);
  });

const hyphenated = (end: End): string =>
  end.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const connections = [
  joined('calls', 'users', 'api'),
  joined('calls', 'function', 'secondFunction', { timeout: 3, retries: 1 }),
  joined('calls', 'function', 'api'),
  joined('calls', 'function', 'partner'),
  joined('calls', 'service', 'secondService'),
  joined('calls', 'functionInside', 'service'),
  joined('calls', 'service', 'innerBalancer'),
  joined('reads', 'function', 'table'),
  joined('reads', 'function', 'bucket'),
  joined('reads', 'service', 'database'),
  joined('writes', 'function', 'table'),
  joined('writes', 'function', 'bucket'),
  joined('reads-and-writes', 'function', 'table'),
  joined('reads-and-writes', 'function', 'bucket'),
  joined('reads-and-writes', 'service', 'cache'),
  joined('reads-and-writes', 'functionInside', 'database'),
  joined('publishes', 'function', 'topic'),
  joined('publishes', 'service', 'topic'),
  joined('sends', 'function', 'queue'),
  joined('triggers', 'queue', 'function', { maximumConcurrency: 5 }),
  joined('triggers', 'queue', 'service'),
  joined('triggers', 'table', 'function'),
  joined('triggers', 'bucket', 'function', { prefix: 'uploads/' }),
  joined('subscribes', 'topic', 'queue', { filter: '{ "type": ["order-placed"] }' }),
  joined('subscribes', 'topic', 'function'),
  joined('routes-to', 'balancer', 'service', { path: '/catalog/*' }),
  joined('routes-to', 'balancer', 'function', { path: '/search', method: 'GET' }),
  joined('routes-to', 'api', 'function', { path: '/orders/*', method: 'POST' }),
  joined('routes-to', 'api', 'innerBalancer'),
];

export const goldenCases: readonly GoldenCase[] = [...byDefault, ...variants, ...connections];
