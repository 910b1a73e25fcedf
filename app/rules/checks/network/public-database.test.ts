import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { publicDatabase } from './public-database.ts';

const valid: readonly [string, Sketch][] = [
  [
    'an isolated tier, and outside a network',
    {
      blocks: {
        vpc: 'vpc',
        tier: { type: 'subnet-tier', parent: 'vpc', properties: { tier: 'isolated' } },
        data: { type: 'rds-database', parent: 'tier' },
        other: 'rds-database',
      },
    },
  ],
  [
    'a bucket drawn in a public tier, where it isn’t',
    {
      blocks: {
        vpc: 'vpc',
        tier: { type: 'subnet-tier', parent: 'vpc', properties: { tier: 'public' } },
        files: { type: 's3-bucket', parent: 'tier' },
      },
    },
  ],
  [
    'a raw one that says it has no address',
    {
      blocks: { data: { type: 'AWS::RDS::DBInstance', properties: { PubliclyAccessible: false } } },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'a database in a public tier',
    {
      blocks: {
        vpc: 'vpc',
        front: { type: 'subnet-tier', parent: 'vpc', properties: { tier: 'public' } },
        middle: { type: 'subnet-tier', parent: 'vpc', properties: { tier: 'private' } },
        back: { type: 'subnet-tier', parent: 'vpc', properties: { tier: 'isolated' } },
        data: { type: 'rds-database', parent: 'front' },
      },
    },
    {
      messages: [
        'data sits in a public tier, a step from the internet. Move it into the isolated tier: what uses it reaches it there as well.',
      ],
      fixes: ['Move data into back'],
    },
  ],
  [
    'a raw one with an address of its own',
    {
      blocks: {
        data: { type: 'AWS::Redshift::Cluster', properties: { PubliclyAccessible: 'true' } },
      },
    },
    {
      messages: [
        'data can be reached from the internet. Take its public address away, and let only the functions and services that need it reach it.',
      ],
      fixes: ['Take the public address of data away'],
    },
  ],
  [
    'an override that gives one',
    {
      blocks: {
        vpc: 'vpc',
        back: { type: 'subnet-tier', parent: 'vpc', properties: { tier: 'isolated' } },
        data: {
          type: 'rds-database',
          parent: 'back',
          overrides: { '': { PubliclyAccessible: true } },
        },
      },
    },
    {
      messages: [
        'data can be reached from the internet. Take its public address away, and let only the functions and services that need it reach it.',
      ],
      fixes: ['Take the public address of data away'],
    },
  ],
  [
    'a cache in a public tier of a VPC with no other',
    {
      blocks: {
        vpc: 'vpc',
        front: { type: 'subnet-tier', parent: 'vpc', properties: { tier: 'public' } },
        cache: { type: 'elasticache', parent: 'front' },
      },
    },
    {
      messages: [
        'cache sits in a public tier, a step from the internet. Move it into the isolated tier: what uses it reaches it there as well.',
      ],
    },
  ],
];

describe('public-database', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(publicDatabase, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(publicDatabase, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
