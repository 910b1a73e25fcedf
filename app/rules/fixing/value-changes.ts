// Values before and after, in the words of the form they are set in: "Timeout: 3 seconds → 30 seconds".
import type { Field } from '../../catalog/fields.ts';
import { isObject, sameJson } from '../../json.ts';

export interface ValueChange {
  readonly label: string;
  /** In words; absent: it was not, or will not be, set. */
  readonly before?: string;
  readonly after?: string;
}

type Values = { readonly [name: string]: unknown };

export interface Wording {
  /** A block's name by its id. */
  readonly nameOf: (id: string) => string | undefined;
}

/** What differs between two records of values, in the order of their form; the rest by name. */
export function valueChanges(
  before: Values,
  after: Values,
  fields: readonly Field[],
  wording: Wording,
): readonly ValueChange[] {
  const known = new Map(fields.map((field) => [field.name, field]));
  const names = new Set([...known.keys(), ...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) =>
    changesOf(before[name], after[name], known.get(name) ?? unknownField(name), wording),
  );
}

function changesOf(
  before: unknown,
  after: unknown,
  field: Field,
  wording: Wording,
): readonly ValueChange[] {
  if (sameJson(before, after)) return [];
  const under = (changes: readonly ValueChange[], label = field.label): readonly ValueChange[] =>
    changes.map((change) => ({ ...change, label: `${label} · ${change.label}` }));
  const { fields } = field;
  if (fields && isObject(before) && isObject(after))
    return under(valueChanges(before, after, fields, wording));
  if (fields && isList(before) && isList(after) && before.length === after.length)
    return before.flatMap((entry, index) => {
      const other = after[index];
      return isObject(entry) && isObject(other)
        ? under(valueChanges(entry, other, fields, wording), `${field.label} ${index + 1}`)
        : [];
    });
  const old = inWords(before, field, wording);
  const now = inWords(after, field, wording);
  return [
    {
      label: field.label,
      ...(old !== undefined && { before: old }),
      ...(now !== undefined && { after: now }),
    },
  ];
}

const unknownField = (name: string): Field => ({
  name,
  label: name,
  type: 'json',
  required: false,
});

/** Undefined: not set, and without a default. */
export function inWords(value: unknown, field: Field, wording: Wording): string | undefined {
  if (value === undefined || value === null)
    return field.default === undefined
      ? undefined
      : `${inWords(field.default, { ...field, default: undefined }, wording) ?? 'none'} (default)`;
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'number') return withUnit(value, field.unit);
  if (typeof value === 'string') return text(value, field, wording);
  if (isList(value)) return listInWords(value, field, wording);
  return shortened(JSON.stringify(value));
}

function text(value: string, field: Field, { nameOf }: Wording): string {
  const known = field.reference === undefined ? field.options?.[value] : nameOf(value);
  return shortened(known ?? (value === '' ? 'empty' : value));
}

function listInWords(value: readonly unknown[], field: Field, wording: Wording): string {
  if (value.length === 0) return 'none';
  if (value.some(isObject)) return value.length === 1 ? '1 entry' : `${value.length} entries`;
  // Metadata may stand at the list or at its entries.
  const entry: Field = { ...field, ...field.item, default: undefined };
  return shortened(value.map((one) => inWords(one, entry, wording) ?? 'none').join(', '));
}

const withUnit = (value: number, unit: string | undefined): string =>
  unit === undefined ? String(value) : `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`;

/** Characters: what fits a line beside its label. */
const LONGEST = 72;

const shortened = (words: string): string =>
  words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
