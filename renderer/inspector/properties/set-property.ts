// Puts one property of a block or connection into the design, unless its schema refuses it.
import type { z } from 'zod';
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import { mistakesOf } from '#app/catalog/peers.ts';
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import type { Block, Design } from '#app/design/schema.ts';
import type { Json, JsonObject } from '#app/json.ts';
import { useDesign } from '../../store/design-store.ts';
import { reasonOf, sentence } from './reason-of.ts';

export function setBlockProperty(
  definition: BlockDefinition,
  id: BlockId,
  step: string,
  name: string,
  value: Json | null,
): string | undefined {
  const { design } = useDesign.getState();
  const block = design.blocks[id];
  if (!block) return 'The block is no longer in the design.';
  const refused = refusalOf(design, definition, block, name, value);
  if (refused) return refused;
  const result = useDesign
    .getState()
    .dispatch(step, [{ edit: 'set-properties', args: { id, values: { [name]: value } } }]);
  return result.ok ? undefined : result.failure.message;
}

/** Why a property of a block can't be this; undefined where it can. */
export const refusalOf = (
  design: Design,
  definition: BlockDefinition,
  block: Block,
  name: string,
  value: Json | null,
): string | undefined =>
  newMistake(design, definition, block, name, value) ??
  schemaRefusal(definition.properties, block.properties, name, value);

function schemaRefusal(
  schema: z.ZodObject,
  present: JsonObject,
  name: string,
  value: Json | null,
): string | undefined {
  const { [name]: _, ...others } = present;
  return value === null ? undefined : reasonOf(schema, { ...others, [name]: value }, name);
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
  const refused = schemaRefusal(schema, connection.properties, name, value);
  if (refused) return refused;
  const result = useDesign
    .getState()
    .dispatch(step, [
      { edit: 'set-connection-properties', args: { id, values: { [name]: value } } },
    ]);
  return result.ok ? undefined : result.failure.message;
}

/** What would be wrong about this property that isn't yet; only where the value itself is right. */
function newMistake(
  design: Design,
  definition: BlockDefinition,
  block: Block,
  name: string,
  value: Json | null,
): string | undefined {
  const { [name]: _, ...others } = block.properties;
  const next = value === null ? others : { ...others, [name]: value };
  if (reasonOf(definition.properties, next, name)) return undefined;
  const before = mistakesOf(design, definition, block.id, block.properties);
  const found = mistakesOf(design, definition, block.id, next).find(
    ({ property, message }) =>
      property === name && !before.some((known) => known.message === message),
  );
  return found && sentence(found.message);
}
