// What a fix changed, so that the picture after it can show just that.
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import type { Design } from '#app/design/schema.ts';
import type { Change } from '#app/drawing/marks.ts';
import { sameJson } from '#app/json.ts';
import type { Shown } from './facts.ts';

export interface Comparison {
  readonly blocks: ReadonlyMap<BlockId, Change>;
  readonly connections: readonly ConnectionId[];
  /** Properties that differ, by block and connection. */
  readonly properties: Shown;
}

export function compare(before: Design, after: Design): Comparison {
  const blocks = new Map<BlockId, Change>();
  const properties = new Map<string, ReadonlySet<string>>();
  for (const block of Object.values(after.blocks)) {
    const old = before.blocks[block.id];
    if (old && sameJson(old, block)) continue;
    blocks.set(block.id, old ? 'modified' : 'added');
    if (old) properties.set(block.id, differing(old.properties, block.properties));
  }
  const connections: ConnectionId[] = [];
  for (const connection of Object.values(after.connections)) {
    const old = before.connections[connection.id];
    if (old && sameJson(old, connection)) continue;
    connections.push(connection.id);
    if (old) properties.set(connection.id, differing(old.properties, connection.properties));
  }
  return { blocks, connections, properties };
}

interface Properties {
  readonly [name: string]: unknown;
}

const differing = (one: Properties, other: Properties): ReadonlySet<string> =>
  new Set(
    [...Object.keys(one), ...Object.keys(other)].filter(
      (name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]),
    ),
  );

/** What somebody has set, by block and connection; of connections only what is telling. */
export const chosen = ({ blocks, connections }: Design, telling: ReadonlySet<string>): Shown =>
  new Map<string, ReadonlySet<string>>([
    ...Object.values(blocks).map(
      ({ id, properties }) => [id, new Set(Object.keys(properties))] as const,
    ),
    ...Object.values(connections).map(({ id, kind, properties }) => {
      const names = Object.keys(properties).filter((name) => telling.has(`${kind}.${name}`));
      return [id, new Set(names)] as const;
    }),
  ]);

export const together = (one: Shown, other: Shown): Shown =>
  new Map(
    [...new Set([...one.keys(), ...other.keys()])].map((id) => [
      id,
      // What differs comes first: there is room for little.
      new Set([...(other.get(id) ?? []), ...(one.get(id) ?? [])]),
    ]),
  );
