import { parseProperties } from '../catalog/fields.ts';
import { connectionDefinition } from '../connections/connections.ts';
import type { Connection } from '../design/schema.ts';

/** What stands on a connection's line: its kind, or what says more, such as a route's path. */
export function connectionText(connection: Connection): string {
  const definition = connectionDefinition(connection.kind);
  if (!definition) return connection.kind;
  if (!definition.text) return definition.label;
  const { values } = parseProperties(definition.properties, connection.properties);
  return definition.text(values) || definition.label;
}
