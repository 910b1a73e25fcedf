// Fixes that take a secure default back. They ask the block's own signals what mends it, so a rule
// about a signal needs to know no property's name.
import type { Signals } from '../../catalog/define-block.ts';
import { isSafe, parseProperties, safeFieldsOf } from '../../catalog/fields.ts';
import type { Json } from '../../json.ts';
import type { BlockView, Fix } from '../define-rule.ts';

/**
 * Takes back those secure defaults of a block that were left, as few as make its signals right; none
 * where that is in nobody's hands.
 */
export function turnOn(
  view: BlockView,
  right: (signals: Signals) => boolean,
  title: string,
): readonly Fix[] {
  const values = mending(view, right);
  return values
    ? [{ title, edits: [{ edit: 'set-properties', args: { id: view.block.id, values } }] }]
    : [];
}

function mending(
  { block, definition }: BlockView,
  right: (signals: Signals) => boolean,
): { readonly [property: string]: Json } | undefined {
  const { signals, properties: schema } = definition ?? {};
  if (!signals || !schema) return undefined;
  const defaults = schema.parse({});
  const current = parseProperties(schema, block.properties).values;
  const left = safeFieldsOf(schema).filter(
    ({ property, safe }) => !isSafe(safe, current[property]),
  );
  const taken = (properties: readonly string[]): { [property: string]: Json } =>
    // Defaults of a block's properties are JSON values, as the properties themselves.
    Object.fromEntries(properties.map((name) => [name, defaults[name] as Json]));
  const names = left.map(({ property }) => property);
  const mends = (properties: readonly string[]): boolean =>
    right(signals(parseProperties(schema, { ...current, ...taken(properties) }).values));
  const one = names.find((name) => mends([name]));
  if (one !== undefined) return taken([one]);
  if (!mends(names)) return undefined;
  // What isn't needed is somebody's choice.
  const needed = names.reduce((kept, name) => {
    const without = kept.filter((other) => other !== name);
    return mends(without) ? without : kept;
  }, names);
  return taken(needed);
}
