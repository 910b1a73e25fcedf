import { z } from 'zod';
import { ConnectionId } from '../../design/ids.ts';
import { Amendments } from '../../design/schema.ts';
import { sameJson } from '../../json.ts';
import { defineEdit } from '../define-edit.ts';
import { changeConnection, without } from '../records.ts';

/** Says anew what somebody changed of what a connection generates; nothing at all takes it back. */
export const amendContract = defineEdit({
  name: 'amend-contract',
  label: 'Change contract',
  args: z.object({ id: ConnectionId, amendments: Amendments }),
  apply: (design, { id, amendments }) =>
    changeConnection(design, id, (connection) => {
      const next = Object.fromEntries(
        Object.entries(amendments).filter(([, value]) => Object.keys(Object(value)).length > 0),
      );
      if (sameJson(next, connection.amendments ?? {})) return connection;
      return Object.keys(next).length > 0
        ? { ...connection, amendments: next }
        : without(connection, 'amendments');
    }),
});
