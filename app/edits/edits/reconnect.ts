import { z } from 'zod';
import { BlockId, ConnectionId } from '../../design/ids.ts';
import { defineEdit } from '../define-edit.ts';
import { changeConnection, noBlock } from '../records.ts';

/** Moves either end of a connection, or both, to another block. */
export const reconnect = defineEdit({
  name: 'reconnect',
  label: 'Reconnect',
  args: z.object({ id: ConnectionId, from: BlockId.optional(), to: BlockId.optional() }),
  apply: (design, { id, from, to }) => {
    for (const end of [from, to]) if (end && !design.blocks[end]) return noBlock(end);
    return changeConnection(design, id, (connection) => {
      const ends = { from: from ?? connection.from, to: to ?? connection.to };
      return ends.from === connection.from && ends.to === connection.to
        ? connection
        : { ...connection, ...ends };
    });
  },
});
