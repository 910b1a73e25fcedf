import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { timeoutInversion } from './timeout-inversion.ts';

const valid: readonly [string, Sketch][] = [
  [
    'timeouts that shrink along the path',
    {
      blocks: { a: 'ecs-service', b: 'ecs-service', c: 'ecs-service' },
      connections: [
        ['a', 'calls', 'b', { timeout: 4 }],
        ['b', 'calls', 'c', { timeout: 2, retries: 1 }],
      ],
    },
  ],
  [
    'calls nobody has decided about',
    {
      blocks: { a: 'ecs-service', b: 'ecs-service', c: 'ecs-service', d: 'ecs-service' },
      connections: [
        ['a', 'calls', 'b'],
        ['b', 'calls', 'c', { timeout: 90 }],
        ['c', 'calls', 'd', { retries: 3 }],
      ],
    },
  ],
  [
    'a function that has as long',
    {
      blocks: { a: { type: 'lambda-function', properties: { timeout: 10 } }, b: 'ecs-service' },
      connections: [['a', 'calls', 'b', { timeout: 5, retries: 1 }]],
    },
  ],
  [
    'a workflow that is only started',
    {
      blocks: {
        web: 'lambda-function',
        flow: 'state-machine',
        work: { type: 'lambda-function', properties: { timeout: 90 } },
      },
      connections: [
        ['web', 'calls', 'flow', { timeout: 2 }],
        ['flow', 'calls', 'work', { timeout: 100 }],
      ],
    },
  ],
  [
    'a callee whose longest answer nobody has decided',
    {
      blocks: { a: 'ecs-service', b: 'ecs-service' },
      connections: [['a', 'calls', 'b', { timeout: 2 }]],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'an Express workflow, which is waited for',
    {
      blocks: {
        web: 'ecs-service',
        flow: { type: 'state-machine', properties: { kind: 'EXPRESS' } },
        work: 'lambda-function',
      },
      connections: [
        ['web', 'calls', 'flow', { timeout: 2 }],
        ['flow', 'calls', 'work', { timeout: 3 }],
      ],
    },
    {
      messages: [
        'web gives up on flow after 2 s, but flow waits for work for 3 s: it goes on for nobody. Let flow give up first.',
      ],
      fixes: ['Let flow give up on work after 1.6 s'],
    },
  ],
  [
    'a callee that may take longer than its caller waits',
    {
      blocks: {
        checkout: 'ecs-service',
        payments: { type: 'ecs-service', properties: { timeout: 60 } },
      },
      connections: [['checkout', 'calls', 'payments', { timeout: 30 }]],
    },
    {
      messages: [
        'checkout gives up on payments after 30 s, but payments may take 60 s: it goes on for nobody, and what is tried again comes on top. Let payments end sooner, or checkout wait for it.',
      ],
      fixes: ['Let checkout give up on payments after 60 s'],
    },
  ],
  [
    'one whose caller can’t wait longer, because its own caller won’t',
    {
      blocks: {
        web: 'ecs-service',
        checkout: 'ecs-service',
        payments: { type: 'ecs-service', properties: { timeout: 60 } },
      },
      connections: [
        ['web', 'calls', 'checkout', { timeout: 40 }],
        ['checkout', 'calls', 'payments', { timeout: 30 }],
      ],
    },
    {
      messages: [
        'checkout gives up on payments after 30 s, but payments may take 60 s: it goes on for nobody, and what is tried again comes on top. Let payments end sooner, or checkout wait for it.',
      ],
    },
  ],
  [
    'a callee that waits longer than its caller, with its retries',
    {
      blocks: { web: 'ecs-service', search: 'ecs-service', stock: 'ecs-service' },
      connections: [
        ['web', 'calls', 'search', { timeout: 4 }],
        ['search', 'calls', 'stock', { timeout: 3, retries: 1 }],
      ],
    },
    {
      messages: [
        'web gives up on search after 4 s, but search waits for stock for 6 s (3 s, and 1 retry): it goes on for nobody. Let search give up first.',
      ],
      fixes: ['Let search give up on stock after 1.6 s'],
    },
  ],
  [
    'a function that waits longer than it may run',
    {
      blocks: {
        web: { type: 'lambda-function', properties: { timeout: 3 } },
        stock: 'ecs-service',
      },
      connections: [['web', 'calls', 'stock', { timeout: 5 }]],
    },
    {
      messages: [
        "web is stopped after 3 s, while it still waits for stock, for 5 s: its caller gets an error it can't explain. Let it give up on stock before.",
      ],
      fixes: ['Let web give up on stock after 2.4 s'],
    },
  ],
];

describe('timeout-inversion', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(timeoutInversion, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(timeoutInversion, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
