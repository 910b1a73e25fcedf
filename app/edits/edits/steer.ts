import { z } from 'zod';
import { ConnectionId } from '../../design/ids.ts';
import { Steering } from '../../design/schema.ts';
import { sameJson } from '../../json.ts';
import { defineEdit } from '../define-edit.ts';
import { changeConnection, without } from '../records.ts';

/** Says where a connection's line has to pass; null leaves all of it to the routing. */
export const steer = defineEdit({
  name: 'steer',
  label: 'Steer',
  args: z.object({ id: ConnectionId, steering: Steering.nullable() }),
  apply: (design, { id, steering }) =>
    changeConnection(design, id, (connection) => {
      if (sameJson(connection.steering ?? null, steering)) return connection;
      return steering ? { ...connection, steering } : without(connection, 'steering');
    }),
});
