import { z } from 'zod';
import { mapReferences } from '../../catalog/references.ts';
import { BlockId, ConnectionId } from '../../design/ids.ts';
import type { Block, Design } from '../../design/schema.ts';
import { buildGraph } from '../../graph/graph.ts';
import { ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';
import { without } from '../records.ts';

/**
 * Deletes blocks, with everything inside them, and connections. Whatever pointed at one of them
 * goes or lets go: connections and waivers are deleted, blocks of a deleted microservice have no
 * owner, properties that named a deleted block are back at their default. What is gone already is
 * no failure: the selection may be older than the design.
 */
export const remove = defineEdit({
  name: 'remove',
  label: 'Delete',
  args: z.object({
    blocks: z.array(BlockId).default([]),
    connections: z.array(ConnectionId).default([]),
  }),
  apply: (design, args) => {
    const graph = buildGraph(design);
    const gone = new Set<string>(
      args.blocks
        .filter((id) => design.blocks[id])
        .flatMap((id) => [id, ...graph.descendantsOf(id).map((inner) => inner.id)]),
    );
    const cut = new Set<string>(args.connections.filter((id) => design.connections[id]));
    for (const { id, from, to } of Object.values(design.connections))
      if (gone.has(from) || gone.has(to)) cut.add(id);
    if (gone.size === 0 && cut.size === 0) return ok(design);

    const isGone = (id: string | undefined): boolean => id !== undefined && gone.has(id);
    const next: Design = {
      ...design,
      blocks: keep(design.blocks, (block) => !gone.has(block.id)),
      connections: keep(design.connections, ({ id }) => !cut.has(id)),
      waivers: keep(
        design.waivers,
        ({ block, connection }) => !isGone(block) && !(connection && cut.has(connection)),
      ),
    };
    const loosened = Object.values(next.blocks)
      .map((block) => [block, letGo(block, isGone)] as const)
      .filter(([before, after]) => before !== after)
      .map(([, after]) => [after.id, after] as const);
    return ok(
      loosened.length > 0
        ? { ...next, blocks: { ...next.blocks, ...Object.fromEntries(loosened) } }
        : next,
    );
  },
});

function letGo(block: Block, isGone: (id: string | undefined) => boolean): Block {
  const unowned = isGone(block.owner) ? without(block, 'owner') : block;
  return mapReferences(unowned, (id) => (isGone(id) ? undefined : id));
}

/** The same table when all records stay. */
function keep<T>(table: Record<string, T>, stays: (record: T) => boolean): Record<string, T> {
  const entries = Object.entries(table);
  const kept = entries.filter(([, record]) => stays(record));
  return kept.length === entries.length ? table : Object.fromEntries(kept);
}
