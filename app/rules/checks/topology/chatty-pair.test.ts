import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { chattyPair } from './chatty-pair.ts';

const valid: readonly [string, Sketch][] = [
  [
    'three connections, and any number inside',
    {
      blocks: {
        shop: 'microservice',
        stock: 'microservice',
        a: { type: 'ecs-service', owner: 'shop' },
        b: { type: 'ecs-service', owner: 'shop' },
        c: { type: 'ecs-service', owner: 'stock' },
        d: 'ecs-service',
      },
      connections: [
        ['a', 'calls', 'c'],
        ['b', 'calls', 'c'],
        ['c', 'calls', 'a'],
        ['a', 'calls', 'b'],
        ['a', 'calls', 'b'],
        ['a', 'calls', 'd'],
        ['b', 'calls', 'd'],
      ],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'four connections between two',
    {
      blocks: {
        stock: 'microservice',
        shop: 'microservice',
        a: { type: 'ecs-service', owner: 'shop' },
        b: { type: 'ecs-service', owner: 'shop' },
        c: { type: 'ecs-service', owner: 'stock' },
        q: { type: 'sqs-queue', owner: 'stock' },
      },
      connections: [
        ['a', 'calls', 'c'],
        ['b', 'calls', 'c'],
        ['c', 'calls', 'a'],
        ['b', 'sends', 'q'],
      ],
    },
    {
      messages: [
        '4 connections join shop and stock: neither can do much without the other. Move what belongs together into one of them, or replace several calls by one.',
      ],
    },
  ],
];

describe('chatty-pair', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(chattyPair, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(chattyPair, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
