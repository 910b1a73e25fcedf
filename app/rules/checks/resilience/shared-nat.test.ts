import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, TODAY, type Trial, tryRule } from '../../testing/try-rule.ts';
import { sharedNat } from './shared-nat.ts';

const network = (nat: string, code: Sketch['blocks']): Sketch => ({
  blocks: {
    net: { type: 'vpc', properties: { nat } },
    inside: { type: 'subnet-tier', parent: 'net', properties: { tier: 'private' } },
    deep: { type: 'subnet-tier', parent: 'net', properties: { tier: 'isolated' } },
    ...code,
  },
});
const service: Sketch['blocks'] = { web: { type: 'ecs-service', parent: 'inside' } };

const raw = (second: string, gateway: object): Sketch => ({
  blocks: {
    net: { type: 'AWS::EC2::VPC', properties: { CidrBlock: '10.0.0.0/16' } },
    out: {
      type: 'AWS::EC2::NatGateway',
      properties: { SubnetId: 'subnet-1', AllocationId: 'eipalloc-1', ...gateway },
    },
    ...Object.fromEntries(
      [
        ['a', 'Out'],
        ['b', second],
      ].flatMap(([zone, nat]) => [
        [
          `subnet-${zone}`,
          {
            type: 'AWS::EC2::Subnet',
            properties: {
              VpcId: { Ref: 'Net' },
              CidrBlock: zone === 'a' ? '10.0.0.0/24' : '10.0.1.0/24',
              AvailabilityZone: `eu-central-1${zone}`,
            },
          },
        ],
        [`table-${zone}`, { type: 'AWS::EC2::RouteTable', properties: { VpcId: { Ref: 'Net' } } }],
        [
          `route-${zone}`,
          {
            type: 'AWS::EC2::Route',
            properties: {
              RouteTableId: { Ref: `Table${zone?.toUpperCase()}` },
              DestinationCidrBlock: '0.0.0.0/0',
              NatGatewayId: { Ref: nat },
            },
          },
        ],
        [
          `join-${zone}`,
          {
            type: 'AWS::EC2::SubnetRouteTableAssociation',
            properties: {
              RouteTableId: { Ref: `Table${zone?.toUpperCase()}` },
              SubnetId: { Ref: `Subnet${zone?.toUpperCase()}` },
            },
          },
        ],
      ]),
    ),
  },
});

const valid: readonly [string, Sketch][] = [
  ['a NAT gateway in each zone', network('one-per-az', service)],
  ['none', network('none', { data: { type: 'rds-database', parent: 'deep' } })],
  ['nothing that goes out', network('one', { data: { type: 'rds-database', parent: 'deep' } })],
  [
    'what would be gone with its zone anyway',
    network('one', {
      web: {
        type: 'ecs-service',
        parent: 'inside',
        properties: { minimumTasks: 1, maximumTasks: 1 },
      },
    }),
  ],
  ['a raw one for a single zone', raw('Elsewhere', {})],
  ['a raw one that is in all zones', raw('Out', { AvailabilityMode: 'regional' })],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'one for two zones',
    network('one', service),
    {
      messages: [
        'Private subnets in 2 Availability Zones go out through the one NAT gateway of net: when its zone fails, what runs in the other is cut off as well. Give each zone a NAT gateway of its own.',
      ],
      fixes: ['Give net a NAT gateway in each zone'],
    },
  ],
  [
    'a raw one for two zones',
    raw('Out', {}),
    {
      messages: [
        'Private subnets in 2 Availability Zones go out through out: when its zone fails, what runs in the other is cut off as well. Give each zone a NAT gateway of its own.',
      ],
    },
  ],
];

describe('shared-nat', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(sharedNat, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(sharedNat, sketch(design))).toEqual({ ...QUIET, ...expected });
  });

  it.each(invalid)('lets %s be where nobody depends on it', (_, design) => {
    const settings = { environments: [{ name: 'dev' }, { name: 'prod' }] };
    const here = (environment: string) =>
      tryRule(sharedNat, sketch({ ...design, settings }), TODAY, environment);
    expect(here('dev')).toEqual(QUIET);
    expect(here('prod').messages).not.toEqual([]);
  });
});
