import { defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';

export const resourceCycle = defineRule({
  id: 'resource-cycle',
  title: 'Resources that wait for one another',
  area: 'template',
  severity: 'error',
  why: 'CloudFormation makes a resource when all it refers to is there. In a circle none can be the first, and it refuses the template.',
  source: sources.circularDependencies,
  judges: 'template',
  check: ({ compilation: { problems } }) =>
    problems
      .filter(({ code }) => code === 'resource-cycle')
      .map(({ message, hint, blocks, connections }) => ({
        message: `${message} ${hint}`,
        blocks,
        connections,
      })),
});
