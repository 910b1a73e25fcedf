import { REGION, STACK_NAME } from '#app/cloudformation/limits.ts';
import type { Parameter } from '#app/cloudformation/template.ts';
import type { Target } from '#app/host/deploy.ts';

export interface FormProblems {
  readonly region?: string;
  readonly endpoint?: string;
  readonly stack?: string;
  readonly templates?: string;
  readonly parameters: { readonly [name: string]: string };
}

/** What keeps a plan from being made, by field. AWS checks the rest. */
export function checkForm(form: {
  readonly target: Target;
  readonly stack: string;
  /** Where nested templates are; undefined for stacks that hold none. */
  readonly templates?: string | undefined;
  readonly values: { readonly [name: string]: string };
  readonly parameters: { readonly [name: string]: Parameter };
}): FormProblems {
  const { target, stack, templates, values, parameters } = form;
  return {
    ...(!REGION.test(target.region) && {
      region: 'A Region such as eu-west-1',
    }),
    ...(target.endpoint !== '' &&
      !isHttpUrl(target.endpoint) && { endpoint: 'An http or https address, or nothing for AWS' }),
    ...(!STACK_NAME.test(stack) && {
      stack: 'Letters, digits and hyphens, a letter first, 128 at most',
    }),
    ...(templates !== undefined &&
      !isHttpUrl(templates.trim()) && { templates: 'The address of a folder in an S3 bucket' }),
    parameters: Object.fromEntries(
      Object.entries(parameters)
        .filter(([name, { Default }]) => Default === undefined && !values[name]?.trim())
        .map(([name]) => [name, 'It has no default: a value is needed']),
    ),
  };
}

const isHttpUrl = (text: string): boolean =>
  URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);

export const isReady = ({
  region,
  endpoint,
  stack,
  templates,
  parameters,
}: FormProblems): boolean =>
  !region && !endpoint && !stack && !templates && Object.keys(parameters).length === 0;
