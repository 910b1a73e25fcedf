// A page a rule, from its definition and the designs it is tested with. Running all their tests takes
// a while, so it happens only when it is asked for by name. What makes the pages is loaded then: it
// needs the registries that another generator may be about to write.
import type { Generator } from './generator.ts';

export const ruleDocs: Generator = {
  outputs: async () => {
    const { rulePages } = await import('./rule-docs/pages.ts');
    return rulePages();
  },
  owns: [
    { folder: 'docs/rules', extension: '.md' },
    { folder: 'docs/rules/images', extension: '.svg' },
  ],
  whenNamed: true,
};
