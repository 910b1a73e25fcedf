// People copy a whole template, its Resources alone, or one resource out of a page of documentation.
import { type ParsedTemplate, parseTemplate } from '../cloudformation/parse/parse-template.ts';
import type { Template } from '../cloudformation/template.ts';
import { ok, type Result } from '../result.ts';

type Reason = Extract<ReturnType<typeof parseTemplate>, { ok: false }>['failure'];

const SECTION = /^\s*["']?(?:AWSTemplateFormatVersion|Resources)["']?\s*:/m;
const TYPE = /(?:^|[{,\s])["']?Type["']?\s*:\s*["']?(?:(?:AWS|Alexa)::\w+::\w+|Custom::[\w@-]+)/m;

/** Whether somebody means CloudFormation by it, right or wrong: what fails then is worth a message. */
export const looksLikeTemplate = (text: string): boolean => SECTION.test(text) || TYPE.test(text);

/** A template, a map of resources, or one resource, as a template. Fails as `parseTemplate` does. */
export function readSnippet(text: string): Result<Template, Reason> {
  const whole = parseTemplate(text);
  if (whole.ok) return ok(whole.value.template);
  if (whole.failure.code !== 'not-a-template' || SECTION.test(text)) return whole;
  for (const wrap of isJson(text) ? WRAPPED_JSON : WRAPPED_YAML) {
    const read: Result<ParsedTemplate, Reason> = parseTemplate(wrap(text));
    if (read.ok) return ok(read.value.template);
  }
  return whole;
}

const isJson = (text: string): boolean => text.trimStart().startsWith('{');

type Wrap = (text: string) => string;

const WRAPPED_JSON: readonly Wrap[] = [
  (text) => `{"Resources":${text}}`,
  (text) => `{"Resources":{"Resource":${text}}}`,
];

const indented = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line) => by + line)
    .join('\n');

const WRAPPED_YAML: readonly Wrap[] = [
  (text) => `Resources:\n${indented(text, '  ')}`,
  (text) => `Resources:\n  Resource:\n${indented(text, '    ')}`,
];
