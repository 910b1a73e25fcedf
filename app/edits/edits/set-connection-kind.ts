import { z } from 'zod';
import { ConnectionId } from '../../design/ids.ts';
import { defineEdit } from '../define-edit.ts';
import { changeConnection } from '../records.ts';

/**
 * Changes what a connection means. Its properties stay: kinds share some (a timeout), ignore the
 * others, and choosing the old kind again loses nothing.
 */
export const setConnectionKind = defineEdit({
  name: 'set-connection-kind',
  label: 'Change connection kind',
  args: z.object({ id: ConnectionId, kind: z.string().min(1) }),
  apply: (design, { id, kind }) =>
    changeConnection(design, id, (connection) =>
      connection.kind === kind ? connection : { ...connection, kind },
    ),
});
