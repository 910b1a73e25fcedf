import { z } from 'zod';
import { ConnectionId } from '../../design/ids.ts';
import { defineEdit } from '../define-edit.ts';
import { changeConnection, without } from '../records.ts';

/** Sets the text on a connection's line; empty, and it is what the connection's kind says. */
export const setLabel = defineEdit({
  name: 'set-label',
  label: 'Change label',
  args: z.object({ id: ConnectionId, label: z.string() }),
  apply: (design, { id, label }) =>
    changeConnection(design, id, (connection) => {
      if ((connection.label ?? '') === label) return connection;
      return label === '' ? without(connection, 'label') : { ...connection, label };
    }),
});
