// Plausible designs whose blocks differ from environment to environment: other values, or turned off.
import * as fc from 'fast-check';
import { z } from 'zod';
import { blockDefinition } from '#app/catalog/catalog.ts';
import { type Field, fieldsOf } from '#app/catalog/fields.ts';
import { connectionDefinition } from '#app/connections/connections.ts';
import type { Design, Variation } from '#app/design/schema.ts';
import type { Json } from '#app/json.ts';
import { plausibleDesign } from './plausible-design.ts';

const EMPTY = z.object({});

export const ENVIRONMENTS = ['dev', 'staging', 'prod-eu'] as const;

interface Seed {
  readonly off: boolean;
  readonly changes: readonly (readonly [field: number, value: number])[];
}

const anySeed: fc.Arbitrary<Seed> = fc.record({
  off: fc.oneof(
    { weight: 1, arbitrary: fc.constant(true) },
    { weight: 5, arbitrary: fc.constant(false) },
  ),
  changes: fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 9 })), { maxLength: 4 }),
});

/** Some value the field takes, or one that it doesn't: compiling must cope with it. */
function valueFor(field: Field, which: number): Json {
  const { choices, minimum = 1, maximum = minimum + 9 } = field;
  if (choices) return choices[which % choices.length] ?? null;
  switch (field.type) {
    case 'boolean':
      return which % 2 === 0;
    case 'number':
    case 'integer':
      return Math.min(maximum, minimum + which);
    case 'text':
      return `text-${which}`;
    case 'list':
      return Array.from({ length: which % 3 }, (_, index) => `entry-${index}`);
    case 'choice':
    case 'object':
    case 'json':
      return null;
  }
}

function variation(fields: readonly Field[], { off, changes }: Seed): Variation {
  const own = fields.filter(({ reference }) => reference === undefined);
  const values =
    own.length === 0
      ? []
      : changes.map(([index, value]) => {
          const field = own[index % own.length];
          return field ? ([field.name, valueFor(field, value)] as const) : (['x', null] as const);
        });
  return { ...(off && { enabled: false }), properties: Object.fromEntries(values) };
}

export const variedDesign: fc.Arbitrary<Design> = fc
  .tuple(plausibleDesign, fc.array(anySeed, { minLength: 1, maxLength: 90 }))
  .map(([design, seeds]) => {
    let next = 0;
    const vary = (fields: readonly Field[]) =>
      Object.fromEntries(
        ENVIRONMENTS.map((name) => [
          name,
          variation(fields, seeds[next++ % seeds.length] ?? { off: false, changes: [] }),
        ]),
      );
    return {
      ...design,
      settings: { environments: ENVIRONMENTS.map((name) => ({ name })) },
      blocks: Object.fromEntries(
        Object.entries(design.blocks).map(([id, block]) => [
          id,
          block.type === 'vpc' || block.type === 'subnet-tier'
            ? block
            : {
                ...block,
                environments: vary(fieldsOf(blockDefinition(block.type)?.properties ?? EMPTY)),
              },
        ]),
      ),
      connections: Object.fromEntries(
        Object.entries(design.connections).map(([id, one]) => [
          id,
          {
            ...one,
            environments: vary(fieldsOf(connectionDefinition(one.kind)?.properties ?? EMPTY)),
          },
        ]),
      ),
    };
  });
