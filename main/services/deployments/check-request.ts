// What is wrong with a plan before AWS is asked.
import { LIMITS, STACK_NAME } from '#app/cloudformation/limits.ts';
import { parseTemplate } from '#app/cloudformation/parse/parse-template.ts';
import type { Template } from '#app/cloudformation/template.ts';
import type { ParsedInput } from '#app/host/contract.ts';
import { fail, ok, type Result } from '#app/result.ts';

export type PlanRequest = Omit<ParsedInput<'deploy.plan'>, 'target'>;

export interface CheckedRequest {
  readonly template: Template;
  /** What is sent: the text as it is, or, where that is too long, the same without its layout. */
  readonly body: string;
}

export function checkRequest({ stack, template: text }: PlanRequest): Result<CheckedRequest> {
  if (!STACK_NAME.test(stack))
    return fail(
      'bad-stack-name',
      `"${stack}" can't be the name of a stack.`,
      'Use letters, digits and hyphens, a letter first, 128 at most.',
    );
  const parsed = parseTemplate(text);
  if (!parsed.ok) return parsed;
  const { template } = parsed.value;
  if (fits(text)) return ok({ template, body: text });
  const compact = JSON.stringify(template);
  if (fits(compact)) return ok({ template, body: compact });
  const number = (bytes: number): string => bytes.toLocaleString('en');
  return fail(
    'template-too-large',
    `The template has ${number(Buffer.byteLength(compact))} bytes without its layout; CloudFormation takes ${number(LIMITS.templateBodyBytes)} in a request.`,
    'Split the design into smaller ones, or export the template and deploy it from an S3 bucket.',
  );
}

const fits = (text: string): boolean => Buffer.byteLength(text) <= LIMITS.templateBodyBytes;
