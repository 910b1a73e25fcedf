import type { Compilation } from '#app/compiler/compile.ts';

/** Resources over all stacks; undefined until the design has been compiled. */
export const countResources = (compilation: Compilation | undefined): number | undefined =>
  compilation?.stacks.reduce(
    (sum, { template }) => sum + Object.keys(template.Resources).length,
    0,
  );
