// Between a field's value and the text people see and type.
import type { Field } from '#app/catalog/fields.ts';
import type { Json } from '#app/json.ts';

export const textOf = (value: Json | undefined): string =>
  value === undefined || value === null
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

/** A choice's or value's name for people. */
export function nameOf(field: Field, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const name = field.options?.[text];
  if (name !== undefined) return name;
  return field.type === 'choice' && field.unit ? `${text} ${field.unit}` : text;
}

export type Parsed =
  | { readonly ok: true; readonly value: Json | null }
  | { readonly ok: false; readonly reason: string };

/** Null: nothing, so that the default holds. */
export function parseField(field: Field, text: string): Parsed {
  if (field.type !== 'number' && field.type !== 'integer') {
    const none = text === '' && (field.default !== undefined || !field.required);
    return { ok: true, value: none ? null : text };
  }
  const trimmed = text.trim().replace(',', '.');
  if (trimmed === '') return { ok: true, value: null };
  const number = Number(trimmed);
  if (!Number.isFinite(number)) return { ok: false, reason: 'A number, please.' };
  if (field.type === 'integer' && !Number.isInteger(number))
    return { ok: false, reason: 'A whole number, please.' };
  const { minimum, maximum } = bounds(field);
  if (minimum !== undefined && number < minimum)
    return { ok: false, reason: `At least ${measure(minimum, field)}.` };
  if (maximum !== undefined && number > maximum)
    return { ok: false, reason: `At most ${measure(maximum, field)}.` };
  return { ok: true, value: number };
}

/** JSON Schema bounds an integer by what JavaScript can count to: no bound anybody set. */
function bounds({ minimum, maximum }: Field): { minimum?: number; maximum?: number } {
  return {
    ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && { minimum }),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && { maximum }),
  };
}

/** `10240` → `10,240 seconds`; `1` → `1 second`. */
function measure(value: number, { unit }: Field): string {
  const figure = value.toLocaleString('en');
  return unit ? `${figure} ${value === 1 ? unit.replace(/s$/, '') : unit}` : figure;
}

/** The number a step up or down, within its bounds. */
export function stepped(field: Field, text: string, by: number): string {
  const { minimum = -Infinity, maximum = Infinity } = bounds(field);
  const from = Number(text || field.default || 0);
  return String(Math.min(maximum, Math.max(minimum, (Number.isFinite(from) ? from : 0) + by)));
}
