import type { ValueObject } from '../../cloudformation/template.ts';
import { jsonFilter } from './json-text.ts';

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

/** A pattern of the user's own; nothing where it is empty or, with a problem told, wrong. */
export function eventPattern(
  text: string,
  owner: string,
  scope: { problem(message: string, hint: string): void },
): ValueObject | undefined {
  const example = '{ "detail-type": ["OrderPlaced"] }';
  const pattern = jsonFilter(text, scope, { owner, what: 'event pattern', example });
  if (!pattern) return undefined;
  const strange = Object.keys(pattern).find((name) => !EVENT_FIELDS.has(name));
  if (strange === undefined) return pattern;
  scope.problem(
    `${owner}: no event has a field "${strange}", so the pattern never fits.`,
    `What an event is about stands in its detail: { "detail": { "${strange}": … } }.`,
  );
  return undefined;
}
