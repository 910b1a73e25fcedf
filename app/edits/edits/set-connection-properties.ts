import { z } from 'zod';
import { ConnectionId } from '../../design/ids.ts';
import { Json } from '../../json.ts';
import { defineEdit } from '../define-edit.ts';
import { changeConnection, withValues } from '../records.ts';

/** Sets some of a connection's properties; null takes one back to its default. */
export const setConnectionProperties = defineEdit({
  name: 'set-connection-properties',
  label: 'Change connection',
  args: z.object({ id: ConnectionId, values: z.record(z.string(), Json) }),
  apply: (design, { id, values }) =>
    changeConnection(design, id, (connection) => {
      const properties = withValues(connection.properties, values);
      return properties === connection.properties ? connection : { ...connection, properties };
    }),
});
