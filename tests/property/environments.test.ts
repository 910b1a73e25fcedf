// The law of environments: one template, given an environment's parameters, is what compiling that
// environment by itself gives.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '#app/cloudformation/limits.ts';
import type { Template } from '#app/cloudformation/template.ts';
import { type Compilation, compile } from '#app/compiler/compile.ts';
import { environmentNames } from '#app/design/variation.ts';
import { buildGraph } from '#app/graph/graph.ts';
import { anyDesign } from './design-arbitrary.ts';
import { resolveTemplate } from './resolve-template.ts';
import { variedDesign } from './varied-design.ts';

const templateOf = ({ stacks }: Compilation): Template => stacks[0]?.template ?? { Resources: {} };

/** CloudFormation takes no null: one in a raw block is as good as absent. */
const withoutNulls = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, inner: unknown) => inner ?? undefined);

describe.each([
  ['designs as people draw them', variedDesign],
  ['any design a file may hold', anyDesign()],
])('one template for all environments, %s', (_, arbitrary) => {
  it('is in each what compiling it alone gives', () => {
    fc.assert(
      fc.property(arbitrary, (design) => {
        const graph = buildGraph(design);
        const all = compile(design, graph);
        fc.pre(!all.problems.some(({ code }) => code === 'environments-conflict'));
        for (const environment of environmentNames(design)) {
          const alone = templateOf(compile(design, graph, { environment }));
          const own = new Set(Object.keys(alone.Parameters ?? {}));
          const values = all.parameterValues[environment] ?? {};
          const merged = resolveTemplate(templateOf(all), values, (name) => !own.has(name));
          expect(withoutNulls(merged)).toEqual(
            withoutNulls(resolveTemplate(alone, {}, () => false)),
          );
          // What a block's own parameter is by default, the file says.
          const declared = new Set<string>(Object.values(design.parameters).map((one) => one.name));
          const byBlocks = Object.entries(alone.Parameters ?? {}).filter(
            ([name]) => !declared.has(name),
          );
          for (const [name, { Default }] of byBlocks)
            expect(values[name] ?? templateOf(all).Parameters?.[name]?.Default).toEqual(Default);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps to the limits, refers only to what is there, and knows its authors', () => {
    fc.assert(
      fc.property(arbitrary, (design) => {
        const all = compile(design);
        const { Parameters = {}, Conditions = {}, Resources, Outputs = {} } = templateOf(all);
        expect(Object.keys(Parameters).length).toBeLessThanOrEqual(LIMITS.parameters);
        for (const values of Object.values(all.parameterValues))
          expect(Object.keys(values).filter((name) => !Object.hasOwn(Parameters, name))).toEqual(
            [],
          );
        const used = JSON.stringify([Resources, Outputs]);
        expect(Object.keys(Conditions).filter((name) => !used.includes(`"${name}"`))).toEqual([]);
        expect(Object.keys(Resources).filter((id) => !all.sourceMap.authors[id])).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
