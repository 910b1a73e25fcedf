import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { functionInPublicSubnet } from './function-in-public-subnet.ts';

const rawNetwork: Sketch['blocks'] = {
  net: { type: 'AWS::EC2::VPC', properties: { CidrBlock: '10.0.0.0/16' } },
  gateway: 'AWS::EC2::InternetGateway',
  outer: {
    type: 'AWS::EC2::Subnet',
    properties: { VpcId: { Ref: 'Net' }, CidrBlock: '10.0.0.0/24' },
  },
  inner: {
    type: 'AWS::EC2::Subnet',
    properties: { VpcId: { Ref: 'Net' }, CidrBlock: '10.0.1.0/24' },
  },
  table: { type: 'AWS::EC2::RouteTable', properties: { VpcId: { Ref: 'Net' } } },
  route: {
    type: 'AWS::EC2::Route',
    properties: {
      RouteTableId: { Ref: 'Table' },
      DestinationCidrBlock: '0.0.0.0/0',
      GatewayId: { Ref: 'Gateway' },
    },
  },
  joined: {
    type: 'AWS::EC2::SubnetRouteTableAssociation',
    properties: { RouteTableId: { Ref: 'Table' }, SubnetId: { Ref: 'Outer' } },
  },
};

const rawFunction = (...subnets: readonly string[]): Sketch['blocks'][string] => ({
  type: 'AWS::Lambda::Function',
  properties: {
    VpcConfig: { SubnetIds: subnets.map((id) => ({ Ref: id })), SecurityGroupIds: ['sg-1'] },
  },
});

const network: Sketch['blocks'] = {
  vpc: { type: 'vpc', properties: { nat: 'none' } },
  outer: { type: 'subnet-tier', parent: 'vpc', properties: { tier: 'public' } },
  inner: { type: 'subnet-tier', parent: 'vpc', properties: { tier: 'private' } },
  front: { type: 'alb', parent: 'outer' },
};

const valid: readonly [string, Sketch][] = [
  ['a function in no VPC', { blocks: { ...rawNetwork, a: 'AWS::Lambda::Function' } }],
  ['one in a subnet without that way out', { blocks: { ...rawNetwork, a: rawFunction('Inner') } }],
  [
    'one in a private tier beside a public one',
    { blocks: { ...network, a: { type: 'lambda-function', parent: 'inner' } } },
  ],
  [
    'a subnet that is not in the design',
    {
      blocks: {
        a: {
          type: 'AWS::Lambda::Function',
          properties: { VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] } },
        },
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a raw one',
    { blocks: { ...rawNetwork, a: rawFunction('Outer', 'Inner') } },
    {
      messages: [
        'a reaches nothing outside its VPC: a function in a public subnet gets no public address, and the internet gateway needs one. Move it into subnets that lead to a NAT gateway, or out of the VPC.',
      ],
    },
  ],
  [
    'one that calls a bank, and moves it',
    {
      blocks: {
        ...network,
        charge: { type: 'lambda-function', parent: 'outer' },
        bank: 'external-system',
      },
      connections: [['charge', 'calls', 'bank', { timeout: 2, circuitBreaker: true }]],
    },
    {
      messages: [
        "charge can't reach bank: a function in a public subnet gets no public address, and the internet gateway needs one. Move it into a private tier with a NAT gateway, or out of the VPC.",
      ],
      fixes: ['Move charge into inner and give vpc a NAT gateway in each zone'],
    },
  ],
  [
    'one in a stack of its own',
    {
      blocks: {
        ...network,
        payments: 'microservice',
        charge: { type: 'lambda-function', parent: 'outer', owner: 'payments' },
      },
      settings: { stacks: { layout: 'per-service' } },
    },
    {
      messages: [
        'charge reaches nothing outside its VPC: a function in a public subnet gets no public address, and the internet gateway needs one. Move it into a private tier with a NAT gateway, or out of the VPC.',
      ],
      fixes: ['Move charge into inner and give vpc a NAT gateway in each zone'],
    },
  ],
  [
    'a raw one in a block’s subnets',
    { blocks: { ...network, a: rawFunction('VpcPublicSubnetA') } },
    {
      messages: [
        'a reaches nothing outside its VPC: a function in a public subnet gets no public address, and the internet gateway needs one. Move it into subnets that lead to a NAT gateway, or out of the VPC.',
      ],
    },
  ],
];

describe('function-in-public-subnet', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(functionInPublicSubnet, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(functionInPublicSubnet, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
