import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { openIngress } from './open-ingress.ts';

const valid: readonly [string, Sketch][] = [
  [
    'the web’s ports',
    {
      blocks: {
        door: {
          type: 'AWS::EC2::SecurityGroup',
          properties: {
            GroupDescription: 'Door',
            SecurityGroupIngress: [
              { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: '0.0.0.0/0' },
            ],
          },
        },
      },
    },
  ],
  [
    'an address of the office',
    {
      blocks: {
        door: {
          type: 'AWS::EC2::SecurityGroup',
          properties: {
            GroupDescription: 'Door',
            SecurityGroupIngress: [
              { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '203.0.113.7/32' },
            ],
          },
        },
      },
    },
  ],
  [
    'what has no ports',
    {
      blocks: {
        door: {
          type: 'AWS::EC2::SecurityGroup',
          properties: {
            GroupDescription: 'Door',
            SecurityGroupIngress: [
              { IpProtocol: 'icmp', FromPort: -1, ToPort: -1, CidrIp: '0.0.0.0/0' },
              { IpProtocol: 58, FromPort: -1, ToPort: -1, CidrIpv6: '::/0' },
            ],
          },
        },
      },
    },
  ],
  [
    'a load balancer’s own port',
    {
      blocks: {
        net: 'vpc',
        out: { type: 'subnet-tier', parent: 'net', properties: { tier: 'public' } },
        inside: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
        front: { type: 'nlb', parent: 'out', properties: { port: 8883 } },
        web: { type: 'ecs-service', parent: 'inside' },
      },
      connections: [['front', 'routes-to', 'web']],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'SSH for everybody',
    {
      blocks: {
        door: {
          type: 'AWS::EC2::SecurityGroup',
          properties: {
            GroupDescription: 'Door',
            SecurityGroupIngress: [
              { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIp: '0.0.0.0/0' },
            ],
          },
        },
      },
    },
    {
      messages: [
        'Port 22 of door is open to the whole internet. Let in the blocks that need it, or the addresses of those who do.',
      ],
    },
  ],
  [
    'every port, over IPv6',
    {
      blocks: {
        door: {
          type: 'AWS::EC2::SecurityGroup',
          properties: {
            GroupDescription: 'Door',
            SecurityGroupIngress: [{ IpProtocol: '-1', CidrIpv6: '::/0' }],
          },
        },
      },
    },
    {
      messages: [
        'Every port of door is open to the whole internet. Let in the blocks that need it, or the addresses of those who do.',
      ],
    },
  ],
  [
    'a range that holds the web’s ports',
    {
      blocks: {
        door: {
          type: 'AWS::EC2::SecurityGroupIngress',
          properties: {
            GroupId: 'sg-1',
            IpProtocol: 'tcp',
            FromPort: 80,
            ToPort: 443,
            CidrIp: '0.0.0.0/0',
          },
        },
      },
    },
    {
      messages: [
        'Each port from 80 to 443 of door is open to the whole internet. Let in the blocks that need it, or the addresses of those who do.',
      ],
    },
  ],
  [
    'a database’s port on a load balancer',
    {
      blocks: {
        net: 'vpc',
        out: { type: 'subnet-tier', parent: 'net', properties: { tier: 'public' } },
        inside: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
        front: { type: 'nlb', parent: 'out', properties: { port: 5432 } },
        web: { type: 'ecs-service', parent: 'inside' },
      },
      connections: [['front', 'routes-to', 'web']],
    },
    {
      messages: [
        'Port 5432 of front is open to the whole internet. Let in the blocks that need it, or the addresses of those who do.',
      ],
    },
  ],
];

describe('open-ingress', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(openIngress, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(openIngress, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
