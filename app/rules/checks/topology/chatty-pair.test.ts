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
  [
    'news, routes of one API, and reading beside writing',
    {
      blocks: {
        shop: 'microservice',
        stock: 'microservice',
        alb: { type: 'alb', owner: 'shop' },
        a: { type: 'ecs-service', owner: 'stock' },
        news: { type: 'sns-topic', owner: 'shop' },
        q: { type: 'sqs-queue', owner: 'stock' },
        r: { type: 'sqs-queue', owner: 'stock' },
      },
      connections: [
        ['alb', 'routes-to', 'a', { path: '/a' }],
        ['alb', 'routes-to', 'a', { path: '/b' }],
        ['alb', 'routes-to', 'a', { path: '/c' }],
        ['alb', 'routes-to', 'a', { path: '/d' }],
        ['news', 'subscribes', 'q'],
        ['news', 'subscribes', 'r'],
        ['a', 'publishes', 'news'],
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
        '4 connections join shop and stock (a to c, b to c, c to a and b to q): neither can do much without the other. Move what belongs together into one of them, or replace several calls by one.',
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
