import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import type { Json } from '../../../json.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { cidrOverlap } from './cidr-overlap.ts';

const vpc = (cidr: string): Sketch['blocks'][string] => ({
  type: 'AWS::EC2::VPC',
  properties: { CidrBlock: cidr },
});

const subnet = (cidr: Json, net = 'Net'): Sketch['blocks'][string] => ({
  type: 'AWS::EC2::Subnet',
  properties: { VpcId: { Ref: net }, CidrBlock: cidr },
});

const valid: readonly [string, Sketch][] = [
  [
    'subnets side by side',
    {
      blocks: {
        net: vpc('10.0.0.0/16'),
        a: subnet('10.0.0.0/24'),
        b: subnet('10.0.1.0/24'),
        c: subnet('10.0.128.0/17'),
      },
    },
  ],
  [
    'the same range in two VPCs that nothing joins',
    {
      blocks: {
        net: vpc('10.0.0.0/16'),
        other: vpc('10.0.0.0/16'),
        a: subnet('10.0.0.0/24'),
        b: subnet('10.0.0.0/24', 'Other'),
      },
    },
  ],
  [
    'a second range of the VPC',
    {
      blocks: {
        net: vpc('10.0.0.0/16'),
        more: {
          type: 'AWS::EC2::VPCCidrBlock',
          properties: { VpcId: { Ref: 'Net' }, CidrBlock: '100.64.0.0/16' },
        },
        a: subnet('100.64.0.0/18'),
      },
    },
  ],
  [
    'what is known when it is deployed alone',
    {
      blocks: {
        net: { type: 'AWS::EC2::VPC', properties: { Ipv4IpamPoolId: 'ipam-1' } },
        a: subnet({ 'Fn::Select': [0, { 'Fn::Cidr': ['10.0.0.0/16', 4, 8] }] }),
        b: subnet('10.9.0.0/24'),
      },
    },
  ],
  ['a VPC block', { blocks: { net: 'vpc', t: { type: 'subnet-tier', parent: 'net' } } }],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a subnet in another, and moves it to where there is room',
    {
      blocks: {
        net: vpc('10.0.0.0/16'),
        large: subnet('10.0.0.0/17'),
        small: subnet('10.0.4.0/24'),
        beside: subnet('10.0.128.0/24'),
      },
    },
    {
      messages: [
        'small has 10.0.4.0/24, which overlaps 10.0.0.0/17 of large: EC2 refuses it. Give it a range of its own.',
      ],
      fixes: ['Give small 10.0.129.0/24'],
    },
  ],
  [
    'a subnet outside its VPC',
    { blocks: { net: vpc('10.0.0.0/16'), away: subnet('10.1.0.0/24') } },
    {
      messages: [
        'away has 10.1.0.0/24, which lies outside net with 10.0.0.0/16: EC2 refuses it. Give it a range inside.',
      ],
      fixes: ['Give away 10.0.0.0/24'],
    },
  ],
  [
    'a VPC without room for it',
    {
      blocks: { net: vpc('10.0.0.0/24'), all: subnet('10.0.0.0/24'), more: subnet('10.0.0.0/25') },
    },
    {
      messages: [
        'more has 10.0.0.0/25, which overlaps 10.0.0.0/24 of all: EC2 refuses it. Give it a range of its own.',
      ],
    },
  ],
  [
    'an override',
    {
      blocks: {
        net: {
          type: 'vpc',
          overrides: { PrivateSubnetA: { CidrBlock: '10.0.80.0/20' } },
        },
        t: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
        web: { type: 'ecs-service', parent: 't' },
      },
    },
    {
      messages: [
        'NetPrivateSubnetA has 10.0.80.0/20, which overlaps 10.0.80.0/20 of NetPrivateSubnetB: EC2 refuses it. Give it a range of its own.',
      ],
    },
  ],
  [
    'a raw subnet on one of a VPC block’s',
    {
      blocks: {
        net: 'vpc',
        t: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
        inner: { type: 'ecs-service', parent: 't' },
        wide: subnet('10.0.64.0/18'),
      },
    },
    {
      messages: [
        'wide has 10.0.64.0/18, which overlaps 10.0.64.0/20 of NetPrivateSubnetA: EC2 refuses it. Give it a range of its own.',
      ],
      fixes: ['Give wide 10.0.128.0/18'],
    },
  ],
  [
    'a peering of two VPCs that overlap',
    {
      blocks: {
        one: vpc('10.0.0.0/16'),
        other: vpc('10.0.64.0/18'),
        bridge: {
          type: 'AWS::EC2::VPCPeeringConnection',
          properties: { VpcId: { Ref: 'One' }, PeerVpcId: { Ref: 'Other' } },
        },
      },
    },
    {
      messages: [
        "bridge can't join one and other: 10.0.0.0/16 and 10.0.64.0/18 overlap. Give one of them another range.",
      ],
    },
  ],
];

describe('cidr-overlap', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(cidrOverlap, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(cidrOverlap, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
