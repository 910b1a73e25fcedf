// Whatever a file holds for the properties of a block, compiling it reports what is wrong and never
// throws; nor does anything the interface asks a definition about such values.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curatedBlocks } from '#app/catalog/catalog.ts';
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import { type Field, fieldsOf, parseProperties } from '#app/catalog/fields.ts';
import { mistakesOf } from '#app/catalog/peers.ts';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import { compile } from '#app/compiler/compile.ts';
import type { Json, JsonObject } from '#app/json.ts';
import { place, tierFor } from '../golden/cases/draw.ts';
import { builder } from '../golden/tiny-designs.ts';
import { anyJson } from './design-arbitrary.ts';

/** Texts that some property or other takes, so that its compiler sees more than defaults. */
const odd = fc.constantFrom(
  '',
  ' ',
  '0',
  '{}',
  '[]',
  '{"a":1}',
  '{"detail":{"a":[1]}}',
  '{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}',
  '${A.B}',
  'a',
  'nobody',
  'shop_orders',
  'db.t4g.micro',
  'db.r6g.large',
  'cache.r6gd.large',
  't2.small.search',
  '8.0',
  '19',
  'rate(1 day)',
  '10.0.0.0/16',
  '*.example.com',
  'https://example.com/a b',
);

const anyText = fc.oneof(odd, fc.string({ unit: 'grapheme', maxLength: 12 }));

/** What the field takes, often; its bounds and one beyond, sometimes; anything at all, at times. */
function anyValueOf(field: Field): fc.Arbitrary<Json> {
  return fc.oneof(
    { weight: 6, arbitrary: fitting(field) },
    { weight: 1, arbitrary: anyJson },
    { weight: 1, arbitrary: anyText },
  );
}

function fitting(field: Field): fc.Arbitrary<Json> {
  const { choices, minimum = 0, maximum = 2 ** 31 } = field;
  if (choices) return fc.constantFrom(...choices);
  switch (field.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.oneof(
        fc.integer({ min: minimum, max: Math.min(maximum, 2 ** 31) }),
        fc.constantFrom(minimum, maximum, minimum - 1, maximum + 1, 0.5),
      );
    case 'list':
      return fc.array(field.item ? anyValueOf(field.item) : anyObject(field.fields), {
        maxLength: 3,
      });
    case 'object':
      return anyObject(field.fields);
    case 'text':
    case 'choice':
      return anyText;
    case 'json':
      return anyJson;
  }
}

const anyObject = (fields: readonly Field[] = []): fc.Arbitrary<JsonObject> =>
  fc.record(Object.fromEntries(fields.map((field) => [field.name, anyValueOf(field)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<JsonObject>; // what isn't required is left out, never undefined

function designOf(definition: BlockDefinition, properties: JsonObject) {
  const build = builder('values');
  const block = place(build, definition.type, 'it', tierFor(definition), properties);
  return { design: build.design(), block };
}

describe.each(curatedBlocks.map((definition) => [definition.type, definition] as const))(
  '%s',
  (_, definition) => {
    it('is compiled, and what is wrong is told, whatever its properties hold', () => {
      fc.assert(
        fc.property(anyObject(fieldsOf(definition.properties)), (properties) => {
          const { design, block } = designOf(definition, properties);
          const { values, problems: wrong } = parseProperties(definition.properties, properties);
          definition.signals?.(values);
          definition.chips?.(values);
          const mistakes = mistakesOf(design, definition, block.id, properties);
          const { problems, stacks } = compile(design);
          for (const { template } of stacks) emitYaml(template);
          const told = (code: string) => problems.filter((problem) => problem.code === code).length;
          expect(told('bad-property')).toBe(wrong.length);
          expect(told('mistake')).toBe(new Set(mistakes.map(({ message }) => message)).size);
        }),
        { numRuns: 60 },
      );
    });
  },
);
