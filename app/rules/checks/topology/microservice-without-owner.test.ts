import { describe, expect, it } from 'vitest';
import { type Sketch, sketch } from '../../../design/testing/sketch.ts';
import { QUIET, type Trial, tryRule } from '../../testing/try-rule.ts';
import { microserviceWithoutOwner } from './microservice-without-owner.ts';

const valid: readonly [string, Sketch][] = [
  ['a team', { blocks: { shop: { type: 'microservice', properties: { team: 'Basket' } } } }],
];

const invalid: readonly [string, Sketch, Partial<Trial>][] = [
  [
    'no team',
    {
      blocks: { shop: 'microservice', search: { type: 'microservice', properties: { team: ' ' } } },
    },
    {
      messages: ['search', 'shop'].map(
        (name) =>
          `${name} has no team: nobody knows whom to ask, or to call when it fails. Name its team in the inspector.`,
      ),
    },
  ],
];

describe('microservice-without-owner', () => {
  it.each(valid)('has nothing against %s', (_, design) => {
    expect(tryRule(microserviceWithoutOwner, sketch(design))).toEqual(QUIET);
  });

  it.each(invalid)('finds %s', (_, design, expected) => {
    expect(tryRule(microserviceWithoutOwner, sketch(design))).toEqual({ ...QUIET, ...expected });
  });
});
