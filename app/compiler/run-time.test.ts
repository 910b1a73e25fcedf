// What a template needs to be made in an empty account, and to work once it is there: things no
// validator of templates sees.
import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../design/testing/sketch.ts';
import { compile } from './compile.ts';

const NETWORK = {
  vpc: 'vpc',
  public: { type: 'subnet-tier', parent: 'vpc', properties: { tier: 'public' } },
  private: { type: 'subnet-tier', parent: 'vpc' },
  isolated: { type: 'subnet-tier', parent: 'vpc', properties: { tier: 'isolated' } },
} as const;

const CERTIFICATE = 'arn:aws:acm:eu-west-1:123456789012:certificate/0a1b-2c3d';

const compiled = (design: Sketch) => {
  const { stacks, problems } = compile(sketch(design));
  const [stack] = stacks;
  if (!stack) throw new Error('a design compiles to a stack at least');
  const { Resources, Outputs = {} } = stack.template;
  return {
    resources: Resources,
    outputs: Outputs,
    problems: problems.map(({ message }) => message),
    all: (type: string) =>
      Object.values(Resources).flatMap(({ Type, Properties }) =>
        Type === type && Properties ? [Properties] : [],
      ),
  };
};

describe('containers', () => {
  it('run in a cluster that can be the first of its account', () => {
    const { all } = compiled({
      blocks: {
        ...NETWORK,
        shared: 'ecs-cluster',
        web: { type: 'ecs-service', parent: 'private' },
      },
    });
    const clusters = all('AWS::ECS::Cluster');
    expect(clusters).toHaveLength(2);
    for (const cluster of clusters) expect(cluster).not.toHaveProperty('CapacityProviders');
  });

  it('hand the tags of their owner on to the tasks, which cost', () => {
    const { all } = compiled({
      blocks: {
        ...NETWORK,
        payments: 'microservice',
        web: { type: 'ecs-service', parent: 'private', owner: 'payments' },
      },
    });
    expect(all('AWS::ECS::Service')).toEqual([
      expect.objectContaining({
        PropagateTags: 'SERVICE',
        Tags: [{ Key: 'microservice', Value: 'Payments' }],
      }),
    ]);
  });

  it.each([
    [{ minimumTasks: 0 }, ['web: without a task there is no CPU load']],
    [{ minimumTasks: 1 }, []],
  ])('with %j', (properties, starts) => {
    const { problems } = compiled({
      blocks: { ...NETWORK, web: { type: 'ecs-service', parent: 'private', properties } },
    });
    expect(problems).toEqual(starts.map((start) => expect.stringContaining(start)));
  });
});

describe('a cache', () => {
  it.each([
    [{}, 6379, 6380],
    [{ engine: 'redis' }, 6379, 6380],
    [{ engine: 'memcached' }, 11_211, 11_212],
    [{ mode: 'nodes' }, 6379, 6379],
    [{ mode: 'nodes', engine: 'memcached' }, 11_211, 11_211],
  ])('of %j opens %d to %d, and says that it wants TLS', (properties, first, last) => {
    const { all } = compiled({
      blocks: {
        ...NETWORK,
        search: { type: 'lambda-function', parent: 'private' },
        index: { type: 'elasticache', parent: 'isolated', properties },
      },
      connections: [['search', 'reads', 'index']],
    });
    expect(all('AWS::EC2::SecurityGroupIngress')).toEqual([
      expect.objectContaining({ FromPort: first, ToPort: last }),
    ]);
    expect(all('AWS::Lambda::Function')).toEqual([
      expect.objectContaining({
        Environment: {
          Variables: expect.objectContaining({ INDEX_PORT: String(first), INDEX_TLS: 'true' }),
        },
      }),
    ]);
  });
});

describe('a serverless cache', () => {
  const nameIn = (zones: number, block = 'index') => {
    const { all } = compiled({
      blocks: {
        ...NETWORK,
        vpc: { type: 'vpc', properties: { zones } },
        [block]: { type: 'elasticache', parent: 'isolated' },
      },
    });
    const [name] = all('AWS::ElastiCache::ServerlessCache').map(
      ({ ServerlessCacheName }) => ServerlessCacheName,
    );
    return JSON.stringify(name);
  };

  it('changes its name with its subnets, which replace it', () => {
    expect(nameIn(2)).toBe(nameIn(2));
    expect(nameIn(3)).not.toBe(nameIn(2));
  });

  it('keeps its name within 40 characters', () => {
    const [, own = ''] = /"([a-z\d]+-[\da-f]{4})"/.exec(nameIn(2, 'i'.repeat(60))) ?? [];
    expect(own).toMatch(/^i+-/);
    expect(`${own}-0242ac120002`).toHaveLength(40);
  });
});

describe('a load balancer', () => {
  const behindApi = (properties: { readonly [name: string]: string }) =>
    compiled({
      blocks: {
        ...NETWORK,
        api: 'http-api',
        inner: { type: 'alb', parent: 'private', properties },
      },
      connections: [
        ['api', 'routes-to', 'inner', { path: '/catalog/*' }],
        ['api', 'routes-to', 'inner', { path: '/search/*' }],
      ],
    });

  it('is linked to an API once, however many routes lead there', () => {
    const { all, problems } = behindApi({});
    expect(problems).toEqual([]);
    expect(all('AWS::ApiGatewayV2::VpcLink')).toHaveLength(1);
    expect(all('AWS::EC2::SecurityGroupIngress')).toHaveLength(1);
    const integrations = all('AWS::ApiGatewayV2::Integration');
    expect(integrations).toHaveLength(2);
    for (const integration of integrations) expect(integration).not.toHaveProperty('TlsConfig');
  });

  it('with a certificate is spoken to over TLS, by the name the certificate is for', () => {
    const { all, problems, outputs } = behindApi({
      certificateArn: CERTIFICATE,
      domainName: 'inner.example.com',
    });
    expect(problems).toEqual([]);
    for (const integration of all('AWS::ApiGatewayV2::Integration'))
      expect(integration.TlsConfig).toEqual({ ServerNameToVerify: 'inner.example.com' });
    expect(outputs.InnerUrl?.Value).toBe('https://inner.example.com');
  });

  it('with a certificate for a name nobody gave can’t stand behind an API', () => {
    const { all, problems } = behindApi({ certificateArn: CERTIFICATE });
    const said = "inner serves over HTTPS, and api doesn't know the name its certificate is for.";
    expect(problems).toEqual([said, said]);
    expect(all('AWS::ApiGatewayV2::Integration')).toEqual([]);
  });

  it('may call a function before the target group takes it in', () => {
    const { resources } = compiled({
      blocks: { ...NETWORK, front: { type: 'alb', parent: 'public' }, search: 'lambda-function' },
      connections: [['front', 'routes-to', 'search']],
    });
    const [group] = Object.values(resources).filter(
      ({ Type }) => Type === 'AWS::ElasticLoadBalancingV2::TargetGroup',
    );
    const [permission = ''] = group?.DependsOn ?? [];
    expect(resources[permission]).toMatchObject({
      Type: 'AWS::Lambda::Permission',
      Properties: { SourceArn: { 'Fn::Sub': ['${Local}:targetgroup/*', expect.anything()] } },
    });
  });
});

describe('what AWS takes only once keeps its id when another connection takes it over', () => {
  const idsOf = (type: string, design: Sketch) => {
    const { resources, problems } = compiled(design);
    expect(problems).toEqual([]);
    return Object.keys(resources).filter((id) => resources[id]?.Type === type);
  };

  it('a route that leads to another function', () => {
    const routes = (to: string) =>
      idsOf('AWS::ApiGatewayV2::Route', {
        blocks: { api: 'http-api', one: 'lambda-function', two: 'lambda-function' },
        connections: [['api', 'routes-to', to, { path: '/orders/*', method: 'POST' }]],
      });
    expect(routes('one')).toEqual(['ApiPostOrdersProxyRoute']);
    expect(routes('two')).toEqual(routes('one'));
  });

  it('an open port, when the connection that opened it is deleted', () => {
    const both = [
      ['search', 'reads', 'index'],
      ['search', 'writes', 'index'],
    ] as const;
    const ports = (connections: Sketch['connections'] = []) =>
      idsOf('AWS::EC2::SecurityGroupIngress', {
        blocks: {
          ...NETWORK,
          search: { type: 'lambda-function', parent: 'private' },
          index: { type: 'elasticache', parent: 'isolated' },
        },
        connections,
      });
    expect(ports(both)).toEqual(['SearchToIndexIngress']);
    expect(ports(both.slice(1))).toEqual(ports(both));
  });

  it('two routes whose paths read alike are both made', () => {
    const routes = idsOf('AWS::ApiGatewayV2::Route', {
      blocks: { api: 'http-api', one: 'lambda-function', two: 'lambda-function' },
      connections: [
        ['api', 'routes-to', 'one', { path: '/a-b' }],
        ['api', 'routes-to', 'two', { path: '/a/b' }],
      ],
    });
    expect(routes).toHaveLength(2);
  });
});
