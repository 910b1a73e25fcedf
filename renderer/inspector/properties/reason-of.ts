// Why a schema refuses a property, in words for people: zod's own are for programmers.
import type { z } from 'zod';
import type { JsonObject } from '#app/json.ts';

/** Undefined when the property itself is fine, whatever is wrong with the others. */
export function reasonOf(
  schema: z.ZodObject,
  values: JsonObject,
  property: string,
): string | undefined {
  const parsed = schema.safeParse(values);
  const issue = parsed.error?.issues.find(({ path }) => path[0] === property);
  if (!issue) return undefined;
  const place = issue.path
    .slice(1)
    .map((step) => (typeof step === 'number' ? `entry ${step + 1}` : String(step)))
    .join(', ');
  const message = plain(issue);
  return place ? sentence(`${place}: ${message}`) : sentence(message);
}

type Issue = z.core.$ZodIssue;

function plain(issue: Issue): string {
  const limit = boundOf(issue);
  if (limit) return limit;
  switch (issue.code) {
    case 'invalid_type':
      return `this takes ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'unrecognized_keys':
      return `${issue.keys.join(', ')} is not known here`;
    default:
      return issue.message;
  }
}

const KINDS: { readonly [expected: string]: string } = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'an object',
};

function boundOf(issue: Issue): string | undefined {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return undefined;
  const bound = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  if (issue.code === 'too_small' && bound === 1 && issue.origin === 'string')
    return "this can't be empty";
  const noun = NOUNS[issue.origin];
  const of = noun ? ` ${noun}${bound === 1 ? '' : 's'}` : '';
  const figure = bound.toLocaleString('en');
  return `at ${issue.code === 'too_small' ? 'least' : 'most'} ${figure}${of}`;
}

const NOUNS: { readonly [origin: string]: string } = { string: 'character', array: 'value' };

export const sentence = (text: string): string =>
  text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.');
