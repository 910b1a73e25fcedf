import { parseProperties } from '../catalog/fields.ts';
import { connectionDefinition } from '../connections/connections.ts';
import type { Connection } from '../design/schema.ts';

/** What stands on a connection's line: what somebody wrote there, else its kind, or what says more, such as a route's path. */
export function connectionText(connection: Connection): string {
  if (connection.label) return connection.label;
  const definition = connectionDefinition(connection.kind);
  if (!definition) return connection.kind;
  if (!definition.text) return definition.label;
  const { values } = parseProperties(definition.properties, connection.properties);
  return definition.text(values) || definition.label;
}
