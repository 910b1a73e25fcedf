import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { classicLoadBalancer } from './classic-load-balancer.ts';

const valid: readonly [string, Sketch][] = [
  ['raw ones of today', { blocks: { front: 'AWS::ElasticLoadBalancingV2::LoadBalancer' } }],
  [
    'blocks',
    {
      blocks: {
        net: 'vpc',
        out: { type: 'subnet-tier', parent: 'net', properties: { tier: 'public' } },
        web: { type: 'alb', parent: 'out' },
        things: { type: 'nlb', parent: 'out' },
      },
    },
  ],
];

const classic = (...protocols: readonly string[]): Sketch['blocks'][string] => ({
  type: 'AWS::ElasticLoadBalancing::LoadBalancer',
  properties: {
    Listeners: protocols.map((Protocol) => ({
      Protocol,
      LoadBalancerPort: '80',
      InstancePort: '80',
    })),
  },
});

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'one for the web',
    { blocks: { front: classic('HTTP', 'https') } },
    {
      messages: [
        'front is a Classic Load Balancer, which AWS keeps for what was built on it. Use an Application Load Balancer.',
      ],
    },
  ],
  [
    'one for bytes',
    { blocks: { front: classic('HTTP', 'TCP') } },
    {
      messages: [
        'front is a Classic Load Balancer, which AWS keeps for what was built on it. Use a Network Load Balancer, or for HTTP an Application Load Balancer.',
      ],
    },
  ],
];

describe('classic-load-balancer', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(classicLoadBalancer, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(classicLoadBalancer, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
