import type { ValueObject } from '../../cloudformation/template.ts';
import { jsonFilter, jsonObject } from './json-text.ts';

/** Keys an event pattern may name at its top. Source: EventBridge user guide, "Event patterns". */
const EVENT_FIELDS: ReadonlySet<string> = new Set([
  '$or',
  'account',
  'detail',
  'detail-type',
  'id',
  'region',
  'resources',
  'source',
  'time',
  'version',
]);

/** What is wrong with a pattern, as an end of a sentence; nothing where AWS takes it. */
export function wrongPattern(text: string): string | undefined {
  const read = jsonObject(text);
  if ('wrong' in read) return read.wrong;
  const strange = strangeField(read.object);
  return strange && `names a field "${strange}", which no event has`;
}

const strangeField = (pattern: ValueObject): string | undefined =>
  Object.keys(pattern).find((name) => !EVENT_FIELDS.has(name));

/** A pattern of the user's own; nothing where it is empty or, with a problem told, wrong. */
export function eventPattern(
  text: string,
  owner: string,
  scope: { problem(message: string, hint: string): void },
): ValueObject | undefined {
  const example = '{ "detail-type": ["OrderPlaced"] }';
  const pattern = jsonFilter(text, scope, { owner, what: 'event pattern', example });
  if (!pattern) return undefined;
  const strange = strangeField(pattern);
  if (strange === undefined) return pattern;
  scope.problem(
    `${owner}: no event has a field "${strange}", so the pattern never fits.`,
    `What an event is about stands in its detail: { "detail": { "${strange}": … } }.`,
  );
  return undefined;
}
