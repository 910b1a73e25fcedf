// How a finding is told in a line: its first sentence, and the blocks it is about.
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import type { Design } from '#app/design/schema.ts';
import type { Finding } from '#app/rules/finding.ts';

/** "orders", "orders → charge", "orders, charge", "orders and 3 more". */
export function placeOf({ blocks, connections }: Finding, design: Design): string {
  const [first, ...more] = connections;
  const only = first && more.length === 0 ? design.connections[first] : undefined;
  if (only && blocks.length <= 2) return connectionName(only.id, design) ?? '';
  const names = blocks.map((id) => design.blocks[id]?.name).filter((name) => name !== undefined);
  if (names.length <= 2) return names.join(', ');
  return `${names[0]} and ${names.length - 1} more`;
}

export function connectionName(id: ConnectionId, design: Design): string | undefined {
  const connection = design.connections[id];
  const from = connection && design.blocks[connection.from]?.name;
  const to = connection && design.blocks[connection.to]?.name;
  return from && to && `${from} → ${to}`;
}

/** What the canvas has to bring into view: also the ends of the connections. */
export function blocksToShow(
  { blocks, connections }: Pick<Finding, 'blocks' | 'connections'>,
  design: Design,
): readonly BlockId[] {
  const ends = connections.flatMap((id) => {
    const connection = design.connections[id];
    return connection ? [connection.from, connection.to] : [];
  });
  return [...new Set([...blocks, ...ends])].filter((id) => design.blocks[id] !== undefined);
}

/** A message in two: the sentence that says what happens, and the rest. */
export function splitMessage(message: string): { readonly lead: string; readonly rest: string } {
  const end = /[.!?](?= [A-Z0-9"'“(])/.exec(message);
  if (!end) return { lead: message.replace(/\.$/, ''), rest: '' };
  const lead = message.slice(0, end.index + 1).replace(/\.$/, '');
  return { lead, rest: message.slice(end.index + 2) };
}
