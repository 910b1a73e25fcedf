// A line as a gesture under way would make it. The design changes once, when the hand lets go.
import type { Connection } from '#app/design/schema.ts';
import { noDraft } from '#app/layout/frames.ts';
import { type LineGesture, useCanvas } from '../canvas-store.ts';

export function draftLine(connection: Connection, line: LineGesture): void {
  useCanvas.getState().update({
    draft: { ...noDraft, connections: new Map([[connection.id, connection]]) },
    line,
  });
}

/** The same connection without what a hand decided of it, or with something else. */
export function steeredBy(
  { steering: _before, ...connection }: Connection,
  steering: Connection['steering'],
): Connection {
  const decided = steering && (steering.from ?? steering.to ?? steering.points);
  return { ...connection, ...(decided && { steering }) };
}
