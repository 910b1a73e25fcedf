// What lets traffic in, as a whole: things that depend on several connections, in whatever order.
import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../design/testing/sketch.ts';
import { compile } from './compile.ts';

const NETWORK = {
  vpc: 'vpc',
  public: { type: 'subnet-tier', parent: 'vpc', properties: { tier: 'public' } },
  private: { type: 'subnet-tier', parent: 'vpc' },
} as const;

const compiled = (design: Sketch) => {
  const { stacks, problems } = compile(sketch(design));
  const [stack] = stacks;
  if (!stack) throw new Error('a design compiles to a stack at least');
  const resources = stack.template.Resources;
  return {
    resources,
    problems: problems.map(({ message }) => message),
    all: (type: string) =>
      Object.values(resources).flatMap(({ Type, Properties }) =>
        Type === type && Properties ? [Properties] : [],
      ),
    ids: (type: string) =>
      Object.entries(resources).flatMap(([id, { Type }]) => (Type === type ? [id] : [])),
  };
};

describe('a REST API', () => {
  const blocks = { api: 'rest-api', one: 'lambda-function', two: 'lambda-function' };
  const routes: Sketch['connections'] = [
    ['api', 'routes-to', 'one', { path: '/orders' }],
    ['api', 'routes-to', 'two', { path: '/orders/{id}' }],
  ];
  const deploymentOf = (connections: Sketch['connections'], more: Sketch['blocks'] = {}) =>
    compiled({ blocks: { ...blocks, ...more }, connections: connections ?? [] }).ids(
      'AWS::ApiGateway::Deployment',
    );

  it('is deployed anew when a method changes, and not otherwise', () => {
    const [before] = deploymentOf(routes);
    expect(deploymentOf(routes, { queue: 'sqs-queue' })).toEqual([before]);
    for (const other of [
      routes.slice(0, 1),
      [routes[0], ['api', 'routes-to', 'two', { path: '/orders/{id}', method: 'GET' }]],
      [routes[0], ['api', 'routes-to', 'one', { path: '/orders/{id}' }]],
      [...routes, ['one', 'authorizes', 'api']],
    ] as NonNullable<Sketch['connections']>[]) // spread lists lose their tuple types
      expect(deploymentOf(other)).not.toEqual([before]);
  });

  it('shares the parts of its paths', () => {
    const { all, problems } = compiled({ blocks, connections: routes });
    expect(problems).toEqual([]);
    expect(all('AWS::ApiGateway::Resource').map(({ PathPart }) => PathPart)).toEqual([
      'orders',
      '{id}',
    ]);
  });

  it.each([
    ['/orders/{id}', '/orders/{number}/notes', 'a REST API has one variable at a place'],
    ['/orders', '/orders', 'two routes ANY /orders'],
    ['/orders', '/or*ders', 'a REST API has no path'],
  ])('refuses %s beside %s', (first, second, reason) => {
    const { problems } = compiled({
      blocks,
      connections: [
        ['api', 'routes-to', 'one', { path: first }],
        ['api', 'routes-to', 'two', { path: second }],
      ],
    });
    expect(problems).toEqual([expect.stringContaining(reason)]);
  });

  it('sets the account’s log role once, however many APIs there are', () => {
    const { ids } = compiled({ blocks: { a: 'rest-api', b: 'rest-api', c: 'websocket-api' } });
    expect(ids('AWS::ApiGateway::Account')).toHaveLength(1);
  });
});

describe('an authorizer', () => {
  const blocks = { api: 'http-api', pool: 'cognito-user-pool', code: 'lambda-function' };
  const open = ['api', 'routes-to', 'code', { path: '/health', authorization: 'none' }] as const;
  const closed = ['api', 'routes-to', 'code', { path: '/orders' }] as const;
  const asks = ['pool', 'authorizes', 'api'] as const;

  it.each([
    ['before', [asks, closed, open]],
    ['between', [closed, asks, open]],
    ['after', [open, closed, asks]],
  ])('drawn %s the routes protects those that aren’t open', (_, connections) => {
    const { all, problems } = compiled({ blocks, connections: connections.map(([...one]) => one) });
    expect(problems).toEqual([]);
    const types = all('AWS::ApiGatewayV2::Route').map(({ RouteKey, AuthorizationType }) => [
      RouteKey,
      AuthorizationType,
    ]);
    expect(Object.fromEntries(types)).toEqual({ 'ANY /orders': 'JWT', 'ANY /health': 'NONE' });
  });

  it('is the only one of its API', () => {
    const { problems } = compiled({
      blocks,
      connections: [
        ['pool', 'authorizes', 'api'],
        ['code', 'authorizes', 'api'],
      ],
    });
    expect(problems).toEqual(['api has two authorizers, and its routes ask one.']);
  });
});

describe('a network load balancer', () => {
  const web = { type: 'ecs-service', parent: 'private' };
  const blocks = { ...NETWORK, edge: { type: 'nlb', parent: 'public' }, web, docs: web };

  it.each([
    [0, 0, ['edge leads to two targets on port 80.']],
    [0, 8080, []],
  ])('with targets on the ports %i and %i', (first, second, expected) => {
    const { problems } = compiled({
      blocks,
      connections: [
        ['edge', 'routes-to', 'web', { port: first }],
        ['edge', 'routes-to', 'docs', { port: second }],
      ],
    });
    expect(problems).toEqual(expected);
  });

  it('that ends TLS needs a certificate', () => {
    const { problems } = compiled({
      blocks: {
        ...NETWORK,
        edge: { type: 'nlb', parent: 'public', properties: { protocol: 'TLS' } },
      },
    });
    expect(problems).toEqual(['edge ends TLS, and has no certificate to show.']);
  });
});

describe('a record', () => {
  const alb = { type: 'alb', parent: 'public' };

  it.each([
    ['simple', {}, ['www leads to several places, and nothing says which is chosen.']],
    ['weighted', {}, []],
    ['failover', {}, ['www leads to two places as primary.']],
    ['failover', { failover: 'SECONDARY' }, []],
    ['latency', { region: 'us-east-1' }, []],
  ])('with %s routing and a second place %j', (routing, second, expected) => {
    const { problems } = compiled({
      blocks: {
        ...NETWORK,
        a: alb,
        b: alb,
        www: { type: 'route-53-record', properties: { routing } },
      },
      connections: [
        ['www', 'resolves-to', 'a'],
        ['www', 'resolves-to', 'b', second],
      ],
    });
    expect(problems).toEqual(expected);
  });
});

describe('a web ACL', () => {
  it.each([
    ['REGIONAL', []],
    ['CLOUDFRONT', ['api is protected by a web ACL for distributions.']],
  ])('for %s before a REST API', (protects, expected) => {
    const { problems } = compiled({
      blocks: {
        acl: { type: 'waf-web-acl', properties: { protects } },
        api: { type: 'rest-api', properties: { webAcl: 'acl' } },
      },
    });
    expect(problems).toEqual(expected);
  });
});

describe('a distribution', () => {
  it('tries the more exact path first, and leaves the rest to the origin of everything', () => {
    const { all } = compiled({
      blocks: { cdn: 'cloudfront-distribution', pages: 's3-bucket', api: 'http-api' },
      connections: [
        ['cdn', 'routes-to', 'pages'],
        ['cdn', 'routes-to', 'api', { path: '/api/*' }],
        ['cdn', 'routes-to', 'pages', { path: '/api/docs/*' }],
      ],
    });
    expect(all('AWS::CloudFront::Distribution')).toEqual([
      {
        DistributionConfig: expect.objectContaining({
          DefaultRootObject: 'index.html',
          DefaultCacheBehavior: expect.objectContaining({ TargetOriginId: 'Connection1' }),
          CacheBehaviors: [
            expect.objectContaining({ PathPattern: '/api/docs/*', TargetOriginId: 'Connection1' }),
            expect.objectContaining({ PathPattern: '/api/*', TargetOriginId: 'Connection2' }),
          ],
        }),
      },
    ]);
  });
});

describe('services of VPC Lattice', () => {
  it('in one VPC share the one network it may be joined to', () => {
    const lattice = { type: 'vpc-lattice-service', parent: 'private' };
    const { ids, problems } = compiled({
      blocks: {
        ...NETWORK,
        a: lattice,
        b: lattice,
        caller: { type: 'lambda-function', parent: 'private' },
      },
      connections: [
        ['caller', 'calls', 'a'],
        ['caller', 'calls', 'b'],
      ],
    });
    expect(problems).toEqual([]);
    expect(ids('AWS::VpcLattice::ServiceNetworkVpcAssociation')).toHaveLength(1);
    expect(ids('AWS::EC2::SecurityGroupIngress')).toHaveLength(1);
  });
});
