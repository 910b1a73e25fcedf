import { z } from 'zod';
import { BlockId, ConnectionId } from '../../design/ids.ts';
import { type Block, type Connection, Point, Size } from '../../design/schema.ts';
import { sameJson } from '../../json.ts';
import { ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';
import { noBlock, noConnection, withBlocks, withConnections, without } from '../records.ts';

/** Puts blocks where arranging wants them, with sizes for containers, and lets lines go their own way. */
export const arrange = defineEdit({
  name: 'arrange',
  label: 'Arrange',
  args: z.object({
    placements: z.array(z.object({ id: BlockId, position: Point, size: Size.optional() })),
    /** Connections whose steering was for where blocks stood before. */
    unsteered: z.array(ConnectionId).default([]),
  }),
  apply: (design, { placements, unsteered }) => {
    const blocks: Block[] = [];
    for (const { id, position, size } of placements) {
      const block = design.blocks[id];
      if (!block) return noBlock(id);
      const same = sameJson(block.position, position) && (!size || sameJson(block.size, size));
      if (!same) blocks.push({ ...block, position, ...(size && { size }) });
    }
    const connections: Connection[] = [];
    for (const id of unsteered) {
      const connection = design.connections[id];
      if (!connection) return noConnection(id);
      if (connection.steering) connections.push(without(connection, 'steering'));
    }
    return ok(withConnections(withBlocks(design, blocks), connections));
  },
});
