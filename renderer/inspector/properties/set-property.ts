// Puts one property of a block or connection into the design, unless its schema refuses it.
import type { z } from 'zod';
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import type { Json, JsonObject } from '#app/json.ts';
import { useDesign } from '../../store/design-store.ts';
import { reasonOf } from './reason-of.ts';

export function setBlockProperty(
  schema: z.ZodObject,
  id: BlockId,
  step: string,
  name: string,
  value: Json | null,
): string | undefined {
  const block = useDesign.getState().design.blocks[id];
  if (!block) return 'The block is no longer in the design.';
  const call = { edit: 'set-properties', args: { id, values: { [name]: value } } } as const;
  return put(schema, block.properties, name, value, step, call);
}

export function setConnectionProperty(
  schema: z.ZodObject,
  id: ConnectionId,
  step: string,
  name: string,
  value: Json | null,
): string | undefined {
  const connection = useDesign.getState().design.connections[id];
  if (!connection) return 'The connection is no longer in the design.';
  const call = {
    edit: 'set-connection-properties',
    args: { id, values: { [name]: value } },
  } as const;
  return put(schema, connection.properties, name, value, step, call);
}

function put(
  schema: z.ZodObject,
  present: JsonObject,
  name: string,
  value: Json | null,
  step: string,
  call: EditCall,
): string | undefined {
  const { [name]: _, ...others } = present;
  const reason = value === null ? undefined : reasonOf(schema, { ...others, [name]: value }, name);
  if (reason) return reason;
  const result = useDesign.getState().dispatch(step, [call]);
  return result.ok ? undefined : result.failure.message;
}
