// What compute blocks make depends on what is joined to them, and on what CloudFormation notices.
import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../design/testing/sketch.ts';
import { compile } from './compile.ts';

const NETWORK: Sketch['blocks'] = {
  vpc: 'vpc',
  private: { type: 'subnet-tier', parent: 'vpc' },
};

const compiled = (design: Sketch) => {
  const { stacks, problems } = compile(sketch(design));
  const [stack] = stacks;
  if (!stack) throw new Error('a design compiles to a stack at least');
  return {
    resources: stack.template.Resources,
    problems: problems.map(({ message }) => message),
  };
};

describe('services found by Service Connect', () => {
  const connected = {
    type: 'ecs-service',
    parent: 'private',
    properties: { discovery: 'service-connect' },
  };
  const after = (connections: Sketch['connections'], id: string) =>
    compiled({
      blocks: { ...NETWORK, a: connected, b: connected, c: connected },
      ...(connections && { connections }),
    }).resources[id]?.DependsOn?.filter((one) => ['A', 'B', 'C'].includes(one)) ?? [];

  it.each([
    ['a caller', [['a', 'calls', 'b']], 'A', ['B']],
    ['whom it calls', [['a', 'calls', 'b']], 'B', []],
    [
      'the first of a chain',
      [
        ['a', 'calls', 'b'],
        ['b', 'calls', 'c'],
      ],
      'A',
      ['B'],
    ],
    [
      'one of two that call one another',
      [
        ['a', 'calls', 'b'],
        ['b', 'calls', 'a'],
      ],
      'A',
      [],
    ],
    [
      'one of a circle, but for who is outside it',
      [
        ['a', 'calls', 'b'],
        ['b', 'calls', 'a'],
        ['a', 'calls', 'c'],
      ],
      'A',
      ['C'],
    ],
  ] satisfies [string, Sketch['connections'], string, string[]][])(
    'are made in order: %s',
    (_, connections, id, expected) => {
      expect(after(connections, id)).toEqual(expected);
    },
  );
});

describe('containers on instances', () => {
  const fleet = { type: 'ecs-cluster', parent: 'private', properties: { capacity: 'ec2' } };
  const web = (properties: { [name: string]: string }): Sketch['blocks'] => ({
    web: { type: 'ecs-service', parent: 'private', properties: { capacity: 'ec2', ...properties } },
  });

  it.each([
    ['their own', { ...NETWORK, fleet, ...web({ cluster: 'fleet' }) }, []],
    [
      'none',
      { ...NETWORK, bare: 'ecs-cluster', ...web({ cluster: 'bare' }) },
      ['web is to run on instances, and its cluster has none.'],
    ],
    [
      'others than the image is for',
      { ...NETWORK, fleet, ...web({ cluster: 'fleet', architecture: 'X86_64' }) },
      ['web is built for X86_64, and the instances of its cluster are ARM64.'],
    ],
    [
      'some that stand nowhere',
      { fleet: { type: 'ecs-cluster', properties: { capacity: 'ec2' } } },
      ['fleet needs subnets, and sits in no tier of a VPC.'],
    ],
  ] satisfies [string, Sketch['blocks'], string[]][])('with %s', (_, blocks, expected) => {
    expect(compiled({ blocks }).problems).toEqual(expected);
  });
});

describe('a function that is released by versions', () => {
  const version = (properties: { [name: string]: string | number }, connections = 0): unknown =>
    compiled({
      blocks: {
        charge: { type: 'lambda-function', properties: { release: 'canary', ...properties } },
        orders: 'dynamodb-table',
      },
      connections: connections ? [['charge', 'reads', 'orders']] : [],
    }).resources.ChargeVersion?.Properties?.Description;

  it.each([
    ['code', { code: 'exports.handler = () => 2' }, 0],
    ['memory', { memory: 512 }, 0],
    ['variables of a connection', {}, 1],
  ])('has another one with other %s', (_, properties, connections) => {
    expect(version(properties, connections)).not.toBe(version({}));
  });

  it('has the same one where Lambda would refuse to publish another', () => {
    expect(version({ reservedConcurrency: 5 })).toBe(version({}));
  });

  it('keeps no more ready than may run', () => {
    const { problems } = compiled({
      blocks: {
        charge: {
          type: 'lambda-function',
          properties: { provisionedConcurrency: 9, reservedConcurrency: 5 },
        },
      },
    });
    expect(problems).toEqual(['charge: 9 runs are kept ready, and only 5 may run at once.']);
  });
});

describe('a function of a container image', () => {
  it('must be told which', () => {
    const { problems } = compiled({
      blocks: { charge: { type: 'lambda-function', properties: { codeSource: 'image' } } },
    });
    expect(problems).toEqual(['charge runs a container image, and nothing says which.']);
  });
});
