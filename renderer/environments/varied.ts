// Properties of a block or a connection where there are environments: what is shown of them, and
// where a change goes.
import type { z } from 'zod';
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import type { Block, Connection } from '#app/design/schema.ts';
import { propertiesIn } from '#app/design/variation.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { type Json, sameJson } from '#app/json.ts';
import { fail, ok, type Result } from '#app/result.ts';
import { reasonOf } from '../inspector/properties/reason-of.ts';
import { useDesign } from '../store/design-store.ts';

/** Whose properties: one of the two. */
export type Of =
  | { readonly block: BlockId; readonly connection?: undefined }
  | { readonly connection: ConnectionId; readonly block?: undefined };

const recordOf = ({ block, connection }: Of): Block | Connection | undefined => {
  const { design } = useDesign.getState();
  return block ? design.blocks[block] : connection && design.connections[connection];
};

/** As it is in the environment, or as all share it. */
export const valuesIn = (
  record: Block | Connection,
  environment: string | undefined,
): Block['properties'] =>
  environment === undefined ? record.properties : propertiesIn(record, environment);

interface Change {
  readonly name: string;
  readonly value: Json | null;
  readonly step: string;
}

/**
 * Sets a property for one environment (null: its default there). A value that all share anyway needs
 * none of its own.
 */
export function setInEnvironment(
  schema: z.ZodObject,
  of: Of,
  environment: string,
  change: Change,
): string | undefined {
  const made = changeInEnvironment(schema, of, environment, change);
  return made.ok ? dispatch(`${change.step} in ${environment}`, made.value) : made.failure.message;
}

/** The edit that does that, or why it can't be. */
export function changeInEnvironment(
  schema: z.ZodObject,
  of: Of,
  environment: string,
  { name, value }: Pick<Change, 'name' | 'value'>,
): Result<EditCall> {
  const record = recordOf(of);
  if (!record) return fail('missing', 'It is no longer in the design.');
  const { [name]: _, ...others } = propertiesIn(record, environment);
  const reason = value === null ? undefined : reasonOf(schema, { ...others, [name]: value }, name);
  if (reason) return fail('invalid', reason);
  const shared = record.properties[name] ?? null;
  return ok({
    edit: 'set-environment-properties',
    args: {
      environment,
      ...of,
      ...(sameJson(shared, value) ? { reset: [name] } : { values: { [name]: value } }),
    },
  });
}

/** Back to what all environments share. */
export const shareAgain = (of: Of, environment: string, name: string, label: string): void =>
  void dispatch(`Reset “${label}” in ${environment}`, {
    edit: 'set-environment-properties',
    args: { environment, ...of, reset: [name] },
  });

function dispatch(step: string, call: EditCall): string | undefined {
  const done = useDesign.getState().dispatch(step, [call]);
  return done.ok ? undefined : done.failure.message;
}
