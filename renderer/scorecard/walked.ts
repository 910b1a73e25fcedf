import type { ConnectionId } from '#app/design/ids.ts';
import type { Connection } from '#app/design/schema.ts';

/** The connections in the order they are walked, if they are one path from end to end. */
export function walked(connections: readonly Connection[]): readonly ConnectionId[] | undefined {
  const leaving = new Map(connections.map((connection) => [connection.from, connection]));
  const ends = new Set(connections.map(({ to }) => to));
  const starts = connections.filter(({ from }) => !ends.has(from));
  const [start] = starts;
  if (!start || starts.length > 1 || leaving.size < connections.length) return undefined;
  const path: ConnectionId[] = [];
  for (let at: Connection | undefined = start; at; at = leaving.get(at.to)) {
    if (path.length > connections.length) return undefined;
    path.push(at.id);
  }
  return path.length === connections.length ? path : undefined;
}
