import type { ValueObject } from '../../cloudformation/template.ts';
import { isObject, Json } from '../../json.ts';

/** The object that a JSON text of the user's own holds; else what is wrong with it, as an end of a sentence. */
export function jsonObject(
  text: string,
): { readonly object: ValueObject } | { readonly wrong: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { wrong: `is not JSON (${error instanceof Error ? error.message : String(error)})` };
  }
  const json = Json.safeParse(parsed);
  return json.success && isObject(json.data)
    ? { object: json.data }
    : { wrong: 'is not a JSON object' };
}

/** A filter as an object; nothing where it is empty or, with a problem told, wrong. */
export function jsonFilter(
  text: string,
  scope: { problem(message: string, hint: string): void },
  names: { readonly owner: string; readonly what: string; readonly example: string },
): ValueObject | undefined {
  if (text.trim() === '') return undefined;
  const read = jsonObject(text);
  if ('object' in read) return read.object;
  scope.problem(
    `${names.owner}: the ${names.what} ${read.wrong}.`,
    `Write one such as ${names.example}, or leave it empty.`,
  );
  return undefined;
}
