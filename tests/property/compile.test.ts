// The laws of compiling: the order of records and the names of blocks don't matter, everything a
// template refers to is in it, and what is written can be read again.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emitJson } from '#app/cloudformation/emit/json.ts';
import { emitYaml } from '#app/cloudformation/emit/yaml.ts';
import { INTRINSICS, PSEUDO_PARAMETERS, references } from '#app/cloudformation/intrinsics.ts';
import { parseTemplate } from '#app/cloudformation/parse/parse-template.ts';
import type { Template, Value } from '#app/cloudformation/template.ts';
import { compile, type Stack } from '#app/compiler/compile.ts';
import type { Design } from '#app/design/schema.ts';
import { isObject, type Json } from '#app/json.ts';
import { anyDesign } from './design-arbitrary.ts';
import { plausibleDesign } from './plausible-design.ts';

const stackOf = (design: Design): Stack => {
  const [stack] = compile(design).stacks;
  if (!stack) throw new Error('a design compiles to a stack at least');
  return stack;
};

const templateOf = (design: Design): Template => stackOf(design).template;

/** What a template is once it is a file: no undefined values. */
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value));

/** Whatever only describes, for people. */
function withoutDescriptions(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutDescriptions);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !/^(?:[A-Z][A-Za-z]*)?(?:Description|Comment)$/.test(key))
      .map(([key, inner]) => [key, withoutDescriptions(inner)]),
  );
}

const reversed = (design: Design): Design => ({
  ...design,
  blocks: Object.fromEntries(Object.entries(design.blocks).toReversed()),
  connections: Object.fromEntries(Object.entries(design.connections).toReversed()),
});

const renamed = (design: Design): Design => ({
  ...design,
  blocks: Object.fromEntries(
    Object.entries(design.blocks).map(([id, block], index) => [
      id,
      { ...block, name: `Ünlike ${index}: it’s another` },
    ]),
  ),
});

describe.each([
  ['any design a file may hold', anyDesign()],
  ['designs as people draw them', plausibleDesign],
] as const)('compile, %s', (_, arbitrary: fc.Arbitrary<Design>) => {
  it('gives the same bytes whatever the order of records', () => {
    fc.assert(
      fc.property(arbitrary, (design) => {
        const { text } = emitYaml(templateOf(design));
        expect(emitYaml(templateOf(reversed(design))).text).toBe(text);
      }),
    );
  });

  it('changes nothing but descriptions when blocks are renamed', () => {
    fc.assert(
      fc.property(arbitrary, (design) => {
        expect(withoutDescriptions(plain(templateOf(renamed(design))))).toEqual(
          withoutDescriptions(plain(templateOf(design))),
        );
      }),
    );
  });

  it('can be read again as it was, from YAML and JSON', () => {
    fc.assert(
      fc.property(arbitrary, (design) => {
        const { template, comments } = stackOf(design);
        for (const { text } of [emitYaml(template, { comments }), emitJson(template)]) {
          const parsed = parseTemplate(text);
          expect(parsed.ok ? plain(parsed.value.template) : parsed.failure).toEqual(
            plain(template),
          );
        }
      }),
    );
  });
});

/** Any property value, intrinsic functions with fitting and with senseless arguments among them. */
const anyValue = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.stringMatching(/^[ a\n:#\-'"[\]{},&*!|>%@`?\t\\0-9.yesnotrufal~=<]{0,12}$/),
    fc.constantFrom('yes', '012', '2012-10-17', '1:30', '~', '', 'A.B', '${A.B}'),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('Ref', ...INTRINSICS, 'a', 'b: c', '1'), tie('value'), {
      maxKeys: 2,
    }),
  ),
})).value;

describe('emit and parse', () => {
  it('give back whatever a template may hold', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const template = { Resources: { It: { Type: 'A::B::C', Properties: { P: value } } } };
        for (const { text } of [emitYaml(template), emitJson(template)]) {
          const parsed = parseTemplate(text);
          expect(parsed.ok ? parsed.value.template : parsed.failure).toEqual(template);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('compile, designs as people draw them', () => {
  it('refers only to what is in the template', () => {
    fc.assert(
      fc.property(plausibleDesign, (design) => {
        const { Resources, Parameters = {}, Outputs = {} } = templateOf(design);
        const known = new Set<string>([
          ...Object.keys(Resources),
          ...Object.keys(Parameters),
          ...PSEUDO_PARAMETERS,
        ]);
        const values: readonly Value[] = [
          ...Object.values(Resources).map(({ Properties = {} }) => Properties),
          ...Object.values(Outputs).map((output) => output.Value),
        ];
        const targets = values.flatMap((value) => references(value).map(({ target }) => target));
        const waits = Object.values(Resources).flatMap(({ DependsOn = [] }) => DependsOn);
        expect([...targets, ...waits].filter((target) => !known.has(target))).toEqual([]);
      }),
    );
  });

  it('never lets two blocks want one logical id, and knows who made each resource', () => {
    fc.assert(
      fc.property(plausibleDesign, (design) => {
        const { problems, sourceMap, stacks } = compile(design);
        expect(problems.filter(({ code }) => code === 'logical-id-collision')).toEqual([]);
        const ids = Object.keys(stacks[0]?.template.Resources ?? {});
        expect(ids.filter((id) => !sourceMap.authors[id])).toEqual([]);
      }),
    );
  });
});
