import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../design/testing/sketch.ts';
import { compile } from './compile.ts';

const NETWORK = {
  vpc: 'vpc',
  public: { type: 'subnet-tier', parent: 'vpc', properties: { tier: 'public' } },
  private: { type: 'subnet-tier', parent: 'vpc' },
  isolated: { type: 'subnet-tier', parent: 'vpc', properties: { tier: 'isolated' } },
} as const;

const compiled = (design: Sketch) => {
  const { stacks, problems, sourceMap } = compile(sketch(design));
  const resources = stacks[0]?.template.Resources ?? {};
  return {
    resources,
    sourceMap,
    problems: problems.map(({ code, message }) => `${code}: ${message}`),
    of: (type: string) =>
      Object.entries(resources).flatMap(([id, resource]) => (resource.Type === type ? [id] : [])),
    properties: (id: string) => resources[id]?.Properties,
  };
};

it('a block in a group gets the subnets of the tier the group lies in', () => {
  const placed = (parent: string) =>
    compiled({
      blocks: {
        ...NETWORK,
        frame: { type: 'group', parent: 'private' },
        charge: { type: 'lambda-function', parent },
      },
    });
  expect(placed('frame').problems).toEqual([]);
  expect(placed('frame').properties('Charge')).toHaveProperty('VpcConfig');
  expect(placed('frame').resources).toEqual(placed('private').resources);
});

describe('a design that can’t be deployed says why, and still compiles what it can', () => {
  it.each([
    ['alb', 'front needs subnets, and sits in no tier of a VPC.'],
    ['ecs-service', 'front needs subnets, and sits in no tier of a VPC.'],
    ['elasticache', 'front needs subnets, and sits in no tier of a VPC.'],
    ['rds-database', 'front needs subnets, and sits in no tier of a VPC.'],
  ])('%s outside a VPC', (type, message) => {
    const { problems, of } = compiled({ blocks: { front: type, other: 'sqs-queue' } });
    expect(problems).toEqual([`incomplete: ${message}`]);
    expect(of('AWS::SQS::Queue')).toEqual(['Other', 'OtherDeadLetterQueue']);
  });

  it.each([
    ['elasticache', 'reads'],
    ['rds-database', 'reads-and-writes'],
  ])('%s reached from a function outside the VPC', (type, kind) => {
    const { problems, of } = compiled({
      blocks: { ...NETWORK, search: 'lambda-function', sessions: { type, parent: 'isolated' } },
      connections: [['search', kind, 'sessions']],
    });
    expect(problems).toEqual([
      "incomplete: search is outside the VPC, so it can't reach sessions.",
    ]);
    expect(of('AWS::EC2::SecurityGroupIngress')).toEqual([]);
  });

  it('a cache in another VPC', () => {
    const { problems } = compiled({
      blocks: {
        ...NETWORK,
        search: { type: 'lambda-function', parent: 'private' },
        other: { type: 'vpc', properties: { cidr: '10.1.0.0/16' } },
        theirs: { type: 'subnet-tier', parent: 'other' },
        sessions: { type: 'elasticache', parent: 'theirs' },
      },
      connections: [['search', 'reads', 'sessions']],
    });
    expect(problems).toEqual([
      "incomplete: search and sessions sit in different VPCs, so one can't reach the other.",
    ]);
  });

  it('a load balancer in front of a service in another VPC', () => {
    const { problems } = compiled({
      blocks: {
        ...NETWORK,
        front: { type: 'alb', parent: 'public' },
        other: { type: 'vpc', properties: { cidr: '10.1.0.0/16' } },
        theirs: { type: 'subnet-tier', parent: 'other' },
        web: { type: 'ecs-service', parent: 'theirs' },
      },
      connections: [['front', 'routes-to', 'web']],
    });
    expect(problems).toEqual([
      "incomplete: front and web sit in different VPCs, so one can't reach the other.",
    ]);
  });

  it('a connection to a block that couldn’t be compiled adds no second complaint', () => {
    const { problems } = compiled({
      blocks: { search: 'lambda-function', sessions: 'elasticache' },
      connections: [['search', 'reads', 'sessions']],
    });
    expect(problems).toHaveLength(1);
  });

  it('a kind that doesn’t fit, one that is unknown, and one drawn twice', () => {
    const { problems } = compiled({
      blocks: { models: 's3-bucket', orders: 'dynamodb-table', charge: 'lambda-function' },
      connections: [
        ['models', 'reads', 'orders'],
        ['charge', 'dreams-of', 'orders'],
        ['charge', 'reads', 'orders'],
        ['charge', 'reads', 'orders'],
      ],
    });
    expect(problems).toEqual([
      `unfit-connection: models can't be joined to orders by "reads".`,
      'unknown-kind: charge → orders is a connection of the unknown kind "dreams-of": it is kept, but not compiled.',
      'unfit-connection: charge → orders is there twice: "reads". Only one is compiled.',
    ]);
  });

  it('two functions that call each other', () => {
    const { problems } = compiled({
      blocks: { a: 'lambda-function', b: 'lambda-function' },
      connections: [
        ['a', 'calls', 'b'],
        ['b', 'calls', 'a'],
      ],
    });
    expect(problems).toEqual([
      expect.stringMatching(/^resource-cycle: These resources wait for one another.*: A, B\.$/),
    ]);
  });

  it('a cluster that was deleted, a batch no queue gives, two routes with one priority', () => {
    const { problems } = compiled({
      blocks: {
        ...NETWORK,
        front: { type: 'alb', parent: 'public' },
        one: { type: 'ecs-service', parent: 'private', properties: { cluster: 'gone' } },
        two: { type: 'ecs-service', parent: 'private' },
        jobs: 'sqs-queue',
        worker: 'lambda-function',
      },
      connections: [
        ['front', 'routes-to', 'one', { path: '/one', priority: 5 }],
        ['front', 'routes-to', 'two', { path: '/two', priority: 5 }],
        ['jobs', 'triggers', 'worker', { batchSize: 100 }],
      ],
    });
    expect(problems).toEqual([
      "incomplete: one runs in a cluster that isn't in the design any more.",
      'incomplete: Two routes of front have the priority 5.',
      'incomplete: jobs → worker: a batch of 100 needs a batching window.',
    ]);
  });

  it.each(['/catalog*', '/*/items', '/a/*/b/*'])('an HTTP API’s route %s', (path) => {
    const { problems, of } = compiled({
      blocks: { api: 'http-api', search: 'lambda-function' },
      connections: [['api', 'routes-to', 'search', { path }]],
    });
    expect(problems).toEqual([`incomplete: api → search: an HTTP API has no path ${path}.`]);
    expect(of('AWS::ApiGatewayV2::Route')).toEqual([]);
  });

  it('an HTTP API’s route drawn twice', () => {
    const { problems } = compiled({
      blocks: { api: 'http-api', one: 'lambda-function', two: 'lambda-function' },
      connections: [
        ['api', 'routes-to', 'one'],
        ['api', 'routes-to', 'two'],
      ],
    });
    expect(problems).toEqual(['incomplete: api has two routes $default.']);
  });

  it.each([
    [{ sortKey: 'id' }, 'orders: the sort key of the table is its partition key as well.'],
    [
      { indexes: [{ name: 'by-id', partitionKey: 'id', partitionKeyType: 'N' }] },
      'orders: the attribute id has two types.',
    ],
    [{ indexes: [{ name: 'one' }, { name: 'one' }] }, 'orders: two indexes are called one.'],
  ])('a table with %j', (properties, message) => {
    const { problems } = compiled({ blocks: { orders: { type: 'dynamodb-table', properties } } });
    expect(problems).toEqual([`mistake: ${message}`]);
  });

  it('a FIFO topic tells a function, a standard topic a FIFO queue, a filter is no JSON', () => {
    const { problems } = compiled({
      blocks: {
        ordered: { type: 'sns-topic', properties: { fifo: true } },
        news: 'sns-topic',
        act: 'lambda-function',
        line: { type: 'sqs-queue', properties: { fifo: true } },
        inbox: 'sqs-queue',
      },
      connections: [
        ['ordered', 'subscribes', 'act'],
        ['news', 'subscribes', 'line'],
        ['news', 'subscribes', 'inbox', { filter: '{' }],
        ['news', 'subscribes', 'act', { filter: '[1]' }],
      ],
    });
    expect(problems).toEqual([
      'incomplete: ordered is a FIFO topic: only queues can subscribe to it, not act.',
      "incomplete: line is a FIFO queue, which can't subscribe to news, a standard topic.",
      expect.stringMatching(/^incomplete: news → inbox: the filter is not JSON/),
      'incomplete: news → act: the filter is not a JSON object.',
    ]);
  });
});

describe('what several connections share is made once', () => {
  it('one door for two kinds of access, one policy for a queue with two topics', () => {
    const { problems, of, properties } = compiled({
      blocks: {
        ...NETWORK,
        web: { type: 'ecs-service', parent: 'private' },
        sessions: { type: 'elasticache', parent: 'isolated' },
        inbox: 'sqs-queue',
        news: 'sns-topic',
        alerts: 'sns-topic',
      },
      connections: [
        ['web', 'reads', 'sessions'],
        ['web', 'writes', 'sessions'],
        ['news', 'subscribes', 'inbox'],
        ['alerts', 'subscribes', 'inbox'],
      ],
    });
    expect(problems).toEqual([]);
    expect(of('AWS::EC2::SecurityGroupIngress')).toHaveLength(1);
    expect(properties('InboxPolicy')).toMatchObject({
      PolicyDocument: {
        Statement: [{ Sid: 'OnlyOverTls' }, expect.anything(), expect.anything()],
      },
    });
  });

  it('one target group for two routes, with the more exact path first', () => {
    const { of, properties } = compiled({
      blocks: {
        ...NETWORK,
        front: { type: 'alb', parent: 'public' },
        web: { type: 'ecs-service', parent: 'private' },
      },
      connections: [
        ['front', 'routes-to', 'web', { path: '/*' }],
        ['front', 'routes-to', 'web', { path: '/api/*' }],
      ],
    });
    expect(of('AWS::ElasticLoadBalancingV2::TargetGroup')).toHaveLength(1);
    const [all, api] = of('AWS::ElasticLoadBalancingV2::ListenerRule').map(
      (id) => properties(id)?.Priority,
    );
    expect(Number(api)).toBeLessThan(Number(all));
  });

  it('one variable where a container reads and writes in two connections', () => {
    const { properties } = compiled({
      blocks: {
        ...NETWORK,
        web: { type: 'ecs-service', parent: 'private' },
        orders: 'dynamodb-table',
      },
      connections: [
        ['web', 'reads', 'orders'],
        ['web', 'writes', 'orders'],
      ],
    });
    expect(properties('WebTaskDefinition')).toMatchObject({
      ContainerDefinitions: [{ Environment: [{ Name: 'ORDERS_TABLE', Value: { Ref: 'Orders' } }] }],
    });
  });
});

describe('a program’s own variables', () => {
  it.each([
    ['lambda-function', 'Code'],
    ['ecs-service', 'CodeTaskDefinition'],
  ])('stand beside those of the connections of a %s', (type, id) => {
    const { properties } = compiled({
      blocks: {
        ...NETWORK,
        code: {
          type,
          parent: 'private',
          properties: { variables: [{ name: 'STAGE', value: 'dev' }] },
        },
        orders: 'dynamodb-table',
      },
      connections: [['code', 'reads', 'orders']],
    });
    const text = JSON.stringify(properties(id));
    expect(text).toMatch(/"STAGE".*"dev"/);
    expect(text).toContain('"ORDERS_TABLE"');
  });
});

describe('least privilege', () => {
  const actionsOn = (kind: string, store: string): readonly unknown[] => {
    const { properties } = compiled({
      blocks: { charge: 'lambda-function', it: store },
      connections: [['charge', kind, 'it']],
    });
    const document = properties('ChargePolicy')?.PolicyDocument;
    return JSON.stringify(document).match(/(?:dynamodb|s3):\w+/g) ?? [];
  };

  it.each([
    ['reads', 'dynamodb-table', ['dynamodb:GetItem', 'dynamodb:Query'], ['dynamodb:PutItem']],
    ['writes', 'dynamodb-table', ['dynamodb:PutItem'], ['dynamodb:GetItem', 'dynamodb:Scan']],
    ['reads-and-writes', 'dynamodb-table', ['dynamodb:GetItem', 'dynamodb:PutItem'], []],
    ['reads', 's3-bucket', ['s3:GetObject', 's3:ListBucket'], ['s3:PutObject', 's3:DeleteObject']],
    ['writes', 's3-bucket', ['s3:PutObject'], ['s3:GetObject', 's3:ListBucket']],
  ])('%s a %s', (kind, store, allowed, denied) => {
    const actions = actionsOn(kind, store);
    expect(actions).toEqual(expect.arrayContaining(allowed));
    expect(actions.filter((action) => denied.some((one) => one === action))).toEqual([]);
  });

  it('reaches a table’s indexes only by reading', () => {
    const resource = (kind: string) =>
      JSON.stringify(
        compiled({
          blocks: {
            charge: 'lambda-function',
            orders: {
              type: 'dynamodb-table',
              properties: { indexes: [{ name: 'by-customer', partitionKey: 'customer' }] },
            },
          },
          connections: [['charge', kind, 'orders']],
        }).properties('ChargePolicy'),
      );
    expect(resource('reads')).toContain('/index/*');
    expect(resource('writes')).not.toContain('/index/*');
  });
});

describe('networks', () => {
  it('makes only the tiers there are, public ones for NAT as well', () => {
    const tiers = (nat: string) =>
      compiled({
        blocks: { vpc: { type: 'vpc', properties: { nat } }, private: NETWORK.private },
      }).of('AWS::EC2::Subnet');
    expect(tiers('none')).toEqual(['VpcPrivateSubnetA', 'VpcPrivateSubnetB']);
    expect(tiers('one')).toContain('VpcPublicSubnetA');
  });

  it.each([
    ['none', 0],
    ['one', 1],
    ['one-per-az', 2],
  ])('NAT %s: %d gateways', (nat, gateways) => {
    const { of } = compiled({ blocks: { ...NETWORK, vpc: { type: 'vpc', properties: { nat } } } });
    expect(of('AWS::EC2::NatGateway')).toHaveLength(gateways);
    expect(of('AWS::EC2::EIP')).toHaveLength(gateways);
  });

  it('lets anybody reach a load balancer in a public tier, and only callers one in a private tier', () => {
    const ingress = (tier: string) => {
      const { of, properties } = compiled({
        blocks: {
          ...NETWORK,
          front: { type: 'alb', parent: tier },
          web: { type: 'ecs-service', parent: 'private' },
        },
        connections: [['web', 'calls', 'front']],
      });
      const open = JSON.stringify(properties('FrontSecurityGroup')).includes('0.0.0.0/0');
      return { open, from: of('AWS::EC2::SecurityGroupIngress').length };
    };
    expect(ingress('public')).toEqual({ open: true, from: 0 });
    expect(ingress('private')).toEqual({ open: false, from: 1 });
  });
});

describe('what a microservice owns', () => {
  it('carries its id and its team; what is nobody’s, raw or beside it carries neither', () => {
    const { properties } = compiled({
      blocks: {
        payments: { type: 'microservice', properties: { team: 'Money & more' } },
        search: 'microservice',
        checkout: { type: 'sqs-queue', owner: 'payments' },
        api: { type: 'http-api', owner: 'payments' },
        index: { type: 'sqs-queue', owner: 'search' },
        spare: 'sqs-queue',
        own: { type: 'AWS::SQS::Queue', owner: 'payments' },
      },
    });
    expect(properties('Checkout')?.Tags).toEqual([
      { Key: 'microservice', Value: 'Payments' },
      { Key: 'team', Value: 'Money   more' },
    ]);
    expect(properties('Api')?.Tags).toEqual({ microservice: 'Payments', team: 'Money   more' });
    expect(properties('Index')?.Tags).toEqual([{ Key: 'microservice', Value: 'Search' }]);
    for (const id of ['Spare', 'Own', 'CheckoutDeadLetterQueue'])
      expect(properties(id)?.Tags).toBeUndefined();
  });
});

describe('overrides', () => {
  it('win over what a block and its connections generate, and are its own', () => {
    const { properties, problems, sourceMap } = compiled({
      blocks: {
        charge: {
          type: 'lambda-function',
          overrides: { '': { Timeout: 77 }, Role: { Path: '/shop/' }, Nothing: { A: 1 } },
        },
      },
    });
    expect(properties('Charge')?.Timeout).toBe(77);
    expect(properties('ChargeRole')?.Path).toBe('/shop/');
    expect(problems).toEqual([
      "override-without-resource: charge overrides A of ChargeNothing, which it doesn't make.",
    ]);
    expect(sourceMap.contributions).toContainEqual(
      expect.objectContaining({ logicalId: 'Charge', path: 'Timeout', value: 77 }),
    );
  });
});
