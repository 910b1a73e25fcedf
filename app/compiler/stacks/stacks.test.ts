import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDesign } from '../../design/read.ts';
import type { Crossing, Design, StackLayout } from '../../design/schema.ts';
import { type Sketch, sketch } from '../../design/testing/sketch.ts';
import { compile, type Stack } from '../compile.ts';

const drawn = (
  blocks: Sketch['blocks'],
  connections: Sketch['connections'] = [],
  layout: StackLayout = 'per-service',
  crossing?: Crossing,
): Design =>
  sketch({ blocks, connections, settings: { stacks: { layout, ...(crossing && { crossing }) } } });

const service = (name: string): Sketch['blocks'] => ({
  [`${name}-svc`]: 'microservice',
  [`${name}-work`]: { type: 'lambda-function', owner: `${name}-svc` },
  [`${name}-queue`]: { type: 'sqs-queue', owner: `${name}-svc` },
});

const twoServices = { ...service('a'), ...service('b') };

const stackOf = (design: Design, key: string): Stack => {
  const found = compile(design).stacks.find((stack) => stack.key === key);
  if (!found) throw new Error(`no stack ${key}`);
  return found;
};

const keys = (design: Design): readonly string[] => compile(design).stacks.map(({ key }) => key);

describe('which stack a resource is in', () => {
  it.each<[string, Sketch['blocks'], Sketch['connections'], readonly string[]]>([
    ['nobody owns anything', { jobs: 'sqs-queue' }, [], ['base']],
    ['a microservice', service('a'), [], ['a-svc']],
    [
      'what is shared comes first',
      { ...service('a'), news: 'sns-topic' },
      [['a-work', 'publishes', 'news']],
      ['base', 'a-svc'],
    ],
    [
      'what nobody owns and calls a microservice comes last',
      { ...service('a'), news: 'sns-topic', router: 'lambda-function' },
      [
        ['router', 'sends', 'a-queue'],
        ['a-work', 'publishes', 'news'],
      ],
      ['base', 'a-svc', 'top'],
    ],
    ['one calls the other', twoServices, [['a-work', 'sends', 'b-queue']], ['b-svc', 'a-svc']],
  ])('%s', (_, blocks, connections, expected) => {
    const design = drawn(blocks, connections);
    expect(keys(design)).toEqual(expected);
    expect(compile(design).problems).toEqual([]);
  });

  it('puts a subscription with the subscriber', () => {
    const design = drawn({ ...service('a'), news: 'sns-topic' }, [
      ['news', 'subscribes', 'a-queue'],
    ]);
    const types = Object.values(stackOf(design, 'a-svc').template.Resources).map(
      ({ Type }) => Type,
    );
    expect(types).toContain('AWS::SNS::Subscription');
  });

  it('puts the door into a callee where it ties no knot: with the caller', () => {
    const blocks: Sketch['blocks'] = {
      net: 'vpc',
      private: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
      isolated: { type: 'subnet-tier', parent: 'net', properties: { tier: 'isolated' } },
      'a-svc': 'microservice',
      'b-svc': 'microservice',
      work: { type: 'lambda-function', owner: 'a-svc', parent: 'private' },
      cache: { type: 'elasticache', owner: 'b-svc', parent: 'isolated' },
    };
    const design = drawn(blocks, [['work', 'reads', 'cache']]);
    expect(keys(design)).toEqual(['base', 'b-svc', 'a-svc']);
    const types = Object.values(stackOf(design, 'a-svc').template.Resources).map(
      ({ Type }) => Type,
    );
    expect(types).toContain('AWS::EC2::SecurityGroupIngress');
  });
});

describe('stacks that need one another', () => {
  const cycle = drawn(twoServices, [
    ['a-work', 'sends', 'b-queue'],
    ['b-work', 'sends', 'a-queue'],
  ]);

  it('are a problem that names the edges to cut', () => {
    const problems = compile(cycle).problems.filter(({ code }) => code === 'stack-cycle');
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toBe(
      'The stacks a-svc, b-svc need one another, so none of them can be made first. To cut: a-work → b-queue (sends).',
    );
    expect(problems[0]?.connections).toEqual(['c1']);
  });

  it('are none in a single stack', () => {
    const codes = compile({ ...cycle, settings: {} }).problems.map(({ code }) => code);
    expect(codes).not.toContain('stack-cycle');
  });
});

describe('what crosses', () => {
  const across = (crossing: Crossing) => {
    const design = drawn(twoServices, [['a-work', 'sends', 'b-queue']], 'per-service', crossing);
    const user = stackOf(design, 'a-svc');
    const statement = JSON.stringify(user.template.Resources.AWorkPolicy?.Properties);
    return { user, statement, maker: stackOf(design, 'b-svc') };
  };

  it('is a parameter', () => {
    const { user, statement, maker } = across('parameter');
    expect(statement).toContain('{"Ref":"BQueueArn"}');
    expect(Object.keys(user.template.Parameters ?? {})).toEqual(['BQueue', 'BQueueArn']);
    expect(user.wires).toContainEqual({
      parameter: 'BQueueArn',
      from: 'b-svc',
      output: 'BQueueArn',
    });
    expect(maker.template.Outputs?.BQueueArn?.Export).toBeUndefined();
  });

  it('is an export', () => {
    const { user, statement, maker } = across('export');
    expect(statement).toContain('{"Fn::ImportValue":{"Fn::Sub":"${BSvcStackName}-BQueueArn"}}');
    expect(user.template.Parameters?.BSvcStackName?.Default).toBe('sketch-b-svc');
    expect(maker.template.Outputs?.BQueueArn?.Export).toEqual({
      Name: { 'Fn::Sub': '${AWS::StackName}-BQueueArn' },
    });
  });

  it('is the output of a stack', () => {
    expect(across('stack-output').statement).toContain(
      '{"Fn::GetStackOutput":{"StackName":{"Ref":"BSvcStackName"},"OutputName":"BQueueArn"}}',
    );
  });
});

describe('nested stacks', () => {
  it('are handed values by their root', () => {
    const design = drawn(twoServices, [['a-work', 'sends', 'b-queue']], 'nested');
    const [root] = compile(design).stacks;
    expect(root?.role).toBe('root');
    expect(root?.template.Resources.ASvcStack).toEqual({
      Type: 'AWS::CloudFormation::Stack',
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Delete',
      Properties: {
        TemplateURL: './a-svc.yaml',
        Parameters: {
          BQueue: { 'Fn::GetAtt': ['BSvcStack', 'Outputs.BQueue'] },
          BQueueArn: { 'Fn::GetAtt': ['BSvcStack', 'Outputs.BQueueArn'] },
        },
      },
    });
  });

  it('are told the names of others where they import', () => {
    const design = drawn(twoServices, [['a-work', 'sends', 'b-queue']], 'nested', 'export');
    expect(stackOf(design, 'root').template.Resources.ASvcStack?.Properties?.Parameters).toEqual({
      BSvcStackName: { 'Fn::Select': [1, { 'Fn::Split': ['/', { Ref: 'BSvcStack' }] }] },
    });
  });
});

describe('a microservice too large for one stack', () => {
  const many = (count: number): Design =>
    drawn({
      's-svc': 'microservice',
      ...Object.fromEntries(
        Array.from({ length: count }, (_, n) => [
          `t${String(n).padStart(4, '0')}`,
          { type: 'AWS::SNS::Topic', owner: 's-svc' },
        ]),
      ),
    });

  it('is split, and nothing is lost', () => {
    const { stacks, problems } = compile(many(1100));
    expect(problems).toEqual([]);
    const sizes = stacks.map(({ template }) => Object.keys(template.Resources).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1100);
    expect(stacks[0]?.key).toBe('s-svc');
    expect(stacks[1]?.key).toBe('s-svc-2');
  });

  it('says why where it can not be split', () => {
    const design = drawn({
      'one-svc': 'microservice',
      huge: {
        type: 'AWS::SSM::Parameter',
        owner: 'one-svc',
        properties: { Type: 'String', Value: 'x'.repeat(60_000) },
      },
    });
    expect(compile(design).problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The stack one-svc has \d+ bytes, CloudFormation takes 51200, and/),
    ]);
  });
});

describe('Shop', () => {
  const file = new URL('../../../assets/examples/shop.stackwright.json', import.meta.url);
  const read = readDesign(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error(read.failure.message);
  const shop = read.value;

  it.each(['nested', 'per-service'] as const)('has a stack a microservice, %s', (layout) => {
    const { stacks, problems } = compile({ ...shop, settings: { stacks: { layout } } });
    expect(problems).toEqual([]);
    expect(stacks.filter(({ role }) => role !== 'root').map(({ key }) => key)).toEqual([
      'base',
      'catalog-service',
      'payments-service',
      'recommendations-service',
      'search-service',
      'storefront-service',
    ]);
  });
});
