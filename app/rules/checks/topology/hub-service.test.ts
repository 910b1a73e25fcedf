import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { services } from '../../testing/services.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { hubService } from './hub-service.ts';

const valid: readonly [string, Sketch][] = [
  ['a front end that asks many', services('habcdefgi', 'ha hb hc hd he hf hg hi')],
  ['a service many ask', services('habcdefgi', 'ah bh ch dh eh fh gh ih')],
  ['six at one', services('habcdef', 'ah bh ch hd he hf')],
  [
    'seven, where the others have as many',
    services('hiabcdefg', 'ah bh ch hd he hf hg ai bi ci id ie if ig'),
  ],
  [
    'code that makes no claim to be microservices',
    {
      blocks: Object.fromEntries('habcdefg'.split('').map((name) => [name, 'ecs-service'])),
      connections: ['ah', 'bh', 'ch', 'hd', 'he', 'hf', 'hg'].map(([from = '', to = '']) => [
        from,
        'calls',
        to,
        { timeout: 1, retries: 0 },
      ]),
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'three that wait for it and four it waits for',
    services('habcdefg', 'ah bh ch hd he hf hg'),
    {
      messages: [
        'h waits for d, e, f and g, and a, b and c wait for it: 7 ends meet in it, where a microservice has 1.8 on average. Split it by what its callers need, or let them hear of changes by events.',
      ],
    },
  ],
];

describe('hub-service', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(hubService, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(hubService, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
