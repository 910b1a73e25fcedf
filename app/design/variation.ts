import type { Json } from '../json.ts';
import type { Block, Connection, Design } from './schema.ts';

/** A block's or connection's properties as they are in one environment. */
export function propertiesIn(
  { properties, environments }: Pick<Block | Connection, 'properties' | 'environments'>,
  environment: string,
): Block['properties'] {
  const own = environments?.[environment]?.properties;
  if (!own || Object.keys(own).length === 0) return properties;
  const next = new Map<string, Json>(Object.entries(properties));
  for (const [name, value] of Object.entries(own))
    if (value === null) next.delete(name);
    else next.set(name, value);
  return Object.fromEntries(next);
}

/** The names of a design's environments, in order; none for one that is deployed to one place. */
export const environmentNames = ({ settings }: Pick<Design, 'settings'>): readonly string[] =>
  (settings.environments ?? []).map(({ name }) => name);
