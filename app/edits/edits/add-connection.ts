import { z } from 'zod';
import { Connection } from '../../design/schema.ts';
import { fail, ok } from '../../result.ts';
import { defineEdit } from '../define-edit.ts';
import { checkLogicalIds } from '../logical-ids.ts';
import { noBlock, withConnections } from '../records.ts';

/** Joins two blocks. Whether the kind fits them is asked before, where the gesture is made. */
export const addConnection = defineEdit({
  name: 'add-connection',
  label: 'Connect',
  args: z.object(Connection.shape),
  apply: (design, connection) => {
    if (design.connections[connection.id])
      return fail('invalid', `The connection id ${connection.id} is already used.`);
    for (const end of [connection.from, connection.to])
      if (!design.blocks[end]) return noBlock(end);
    const unique = checkLogicalIds(design, [connection.logicalId]);
    return unique.ok ? ok(withConnections(design, [connection])) : unique;
  },
});
