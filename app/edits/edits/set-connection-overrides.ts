import { z } from 'zod';
import { ConnectionId } from '../../design/ids.ts';
import { Json } from '../../json.ts';
import { defineEdit } from '../define-edit.ts';
import { changeConnection, withOverride } from '../records.ts';

/** Overrides one value of a resource the connection makes, as `set-overrides` does for a block. */
export const setConnectionOverrides = defineEdit({
  name: 'set-connection-overrides',
  label: 'Override',
  args: z.object({
    id: ConnectionId,
    suffix: z.string(),
    path: z.string().min(1, 'a path needs a character'),
    value: Json.optional(),
  }),
  apply: (design, { id, ...override }) =>
    changeConnection(design, id, (connection) => withOverride(connection, override)),
});
