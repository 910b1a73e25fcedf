import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { engineEndOfSupport } from './engine-end-of-support.ts';

const valid: readonly [string, Sketch][] = [
  ['the defaults', { blocks: { a: 'rds-database', b: 'elasticache' } }],
  [
    'a raw one that is supported, one unknown',
    {
      blocks: {
        a: {
          type: 'AWS::RDS::DBInstance',
          properties: { Engine: 'postgres', EngineVersion: '14.2' },
        },
        b: {
          type: 'AWS::RDS::DBInstance',
          properties: { Engine: 'oracle-ee', EngineVersion: '19' },
        },
        c: { type: 'AWS::EKS::Cluster', properties: { Version: '1.34' } },
        d: 'AWS::EKS::Cluster',
      },
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'old versions, raw and overridden',
    {
      blocks: {
        a: {
          type: 'AWS::RDS::DBInstance',
          properties: { Engine: 'mysql', EngineVersion: '8.0.36' },
        },
        b: { type: 'rds-database', overrides: { '': { EngineVersion: '13.4' } } },
        c: {
          type: 'AWS::ElastiCache::ReplicationGroup',
          properties: { Engine: 'redis', EngineVersion: '5.0.6' },
        },
      },
    },
    {
      messages: [
        ['a', 'mysql 8.0.36', '2026-07-31'],
        ['b', 'postgres 13.4', '2026-02-28'],
        ['c', 'redis 5.0.6', '2026-01-31'],
      ].map(
        ([name, engine, ended]) =>
          `${name} runs ${engine}, whose standard support ended on ${ended}: it costs extra since then, and is patched only for the worst. Move it to a newer major version.`,
      ),
    },
  ],
  [
    'clusters that cost extra, and one that can’t be made',
    {
      blocks: {
        dear: { type: 'AWS::EKS::Cluster', properties: { Version: '1.33' } },
        gone: { type: 'AWS::EKS::Cluster', properties: { Version: '1.30' } },
      },
    },
    {
      messages: [
        'gone runs kubernetes 1.30, whose support ended altogether on 2026-07-23: nothing can be made with it, and AWS upgrades what is there by itself. Move it to a newer version.',
        'dear runs kubernetes 1.33, whose standard support ended on 2026-07-29: it costs extra since then, and is patched only for the worst. Move it to a newer version.',
      ],
    },
  ],
];

describe('engine-end-of-support', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(engineEndOfSupport, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(engineEndOfSupport, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
