import { connectionDefinition } from '#app/connections/connections.ts';
import { counted } from '#app/counted.ts';
import type { Design } from '#app/design/schema.ts';
import { connectionText } from '#app/layout/connection-text.ts';
import type { DrawnConnection } from '#app/layout/visible.ts';

/** "checkout-api routes to place-order, POST /v1/checkout", for who can't see the line. */
export function lineWords({ blocks }: Design, { connection, members }: DrawnConnection): string {
  const from = blocks[connection.from]?.name ?? '?';
  const to = blocks[connection.to]?.name ?? '?';
  if (members.length > 1) return `${from} to ${to}, ${counted(members.length, 'connection')}`;
  const label = connectionDefinition(connection.kind)?.label ?? connection.kind;
  const text = connectionText(connection);
  return `${from} ${label} ${to}${text === label ? '' : `, ${text}`}`;
}
