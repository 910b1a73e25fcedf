import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { unauthenticatedApi } from './unauthenticated-api.ts';

const valid: readonly [string, Sketch][] = [
  ['an API without routes', { blocks: { shop: 'http-api' } }],
  [
    'one with an authorizer',
    {
      blocks: { shop: 'http-api', order: 'lambda-function', people: 'cognito-user-pool' },
      connections: [
        ['shop', 'routes-to', 'order', {}],
        ['people', 'authorizes', 'shop'],
      ],
    },
  ],
  [
    'routes that are open on purpose',
    {
      blocks: { shop: 'http-api', order: 'lambda-function' },
      connections: [['shop', 'routes-to', 'order', { authorization: 'none' }]],
    },
  ],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'one that forgets the users there are',
    {
      blocks: { shop: 'http-api', order: 'lambda-function', people: 'cognito-user-pool' },
      connections: [['shop', 'routes-to', 'order', {}]],
    },
    {
      messages: [
        'Anybody may call shop, though people could say who they are. Let people authorize shop; a route for everybody can say so.',
      ],
      fixes: ['Let people authorize shop'],
    },
  ],
  [
    'one that may choose among several',
    {
      blocks: {
        shop: 'http-api',
        order: 'lambda-function',
        people: 'cognito-user-pool',
        staff: 'cognito-user-pool',
      },
      connections: [['shop', 'routes-to', 'order', {}]],
    },
    {
      messages: [
        'Anybody may call shop, though people could say who they are. Let people authorize shop; a route for everybody can say so.',
      ],
    },
  ],
  [
    'one in a design that knows no users',
    {
      blocks: { shop: 'http-api', order: 'lambda-function' },
      connections: [['shop', 'routes-to', 'order', {}]],
    },
    {
      messages: [
        'Anybody may call shop: nothing asks who they are. Let a user pool or a function authorize it, unless it is meant for everybody.',
      ],
    },
  ],
];

describe('unauthenticated-api', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(unauthenticatedApi, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(unauthenticatedApi, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
