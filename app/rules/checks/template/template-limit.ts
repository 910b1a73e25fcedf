import { LIMITS } from '../../../cloudformation/limits.ts';
import { defineRule } from '../../define-rule.ts';
import { sources } from '../../sources.ts';

export const templateLimit = defineRule({
  id: 'template-limit',
  title: 'A template at the edge of what CloudFormation takes',
  area: 'template',
  severity: 'warning',
  why: 'CloudFormation refuses a template with too many resources, parameters or outputs, whatever is in it.',
  source: sources.templateQuotas,
  threshold: { default: 90, unit: '% of a quota' },
  check: ({ compilation, threshold }) =>
    compilation.stacks.flatMap(({ name, template }) =>
      COUNTED.flatMap(([section, limit, what]) => {
        const count = Object.keys(template[section] ?? {}).length;
        if (100 * count < threshold * limit) return [];
        const over = count > limit;
        return {
          message: `The template of ${name} has ${count} ${what}; CloudFormation takes ${limit}${over ? ' and refuses it' : ''}. Move some microservices into a design, and a stack, of their own.`,
          blocks: [],
          ...(over && { severity: 'error' as const }),
        };
      }),
    ),
});

const COUNTED: readonly ['Resources' | 'Parameters' | 'Outputs', number, string][] = [
  ['Resources', LIMITS.resources, 'resources'],
  ['Parameters', LIMITS.parameters, 'parameters'],
  ['Outputs', LIMITS.outputs, 'outputs'],
];
