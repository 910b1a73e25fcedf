// What moving an end of a connection to another block would make of it.
import { connectionDefinition } from '#app/connections/connections.ts';
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import type { Connection, Design, Steering } from '#app/design/schema.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { offerBetween } from '../connect/connect-blocks.ts';

export type End = 'from' | 'to';

export interface Reconnection {
  readonly kind: string;
  /** It can't mean any longer what it did. */
  readonly changes: boolean;
  /** Kinds that fit, the one it has first. */
  readonly kinds: readonly string[];
}

type Refusal = { readonly ok: false; readonly reason: string };

/** The kind is kept where it fits, else the likeliest one is taken. */
export function reconnection(
  design: Design,
  { id, kind }: Connection,
  ends: { readonly from: BlockId; readonly to: BlockId },
): { readonly ok: true; readonly value: Reconnection } | Refusal {
  const { [id]: _itself, ...connections } = design.connections;
  const offered = offerBetween({ ...design, connections }, ends.from, ends.to);
  if (!offered.ok) return offered;
  const kinds = offered.kinds.map((one) => one.kind);
  const keeps = kinds.includes(kind);
  const ordered = keeps ? [kind, ...kinds.filter((one) => one !== kind)] : kinds;
  return { ok: true, value: { kind: ordered[0] ?? kind, changes: !keeps, kinds: ordered } };
}

/** Of what a hand decided, the other end's port still means something. */
export function keptSteering(steering: Steering | undefined, moved: End): Steering | undefined {
  const other = moved === 'from' ? 'to' : 'from';
  const port = steering?.[other];
  return port && { [other]: port };
}

/**
 * Moves an end to another block, or (both) turns the connection around. One thing to undo. Returns why
 * that can't be, if it can't.
 */
export function reconnect(
  id: ConnectionId,
  ends: { readonly from: BlockId; readonly to: BlockId },
  chosen?: string,
): string | undefined {
  const { design, dispatch } = useDesign.getState();
  const connection = design.connections[id];
  if (!connection) return undefined;
  const answer = reconnection(design, connection, ends);
  if (!answer.ok) return answer.reason;
  const kind = chosen && answer.value.kinds.includes(chosen) ? chosen : answer.value.kind;
  const turned = ends.from === connection.to && ends.to === connection.from;
  const steering = turned
    ? turnedSteering(connection.steering)
    : keptSteering(connection.steering, ends.from === connection.from ? 'to' : 'from');
  const edits: EditCall[] = [{ edit: 'reconnect', args: { id, ...ends } }];
  if (kind !== connection.kind) edits.push({ edit: 'set-connection-kind', args: { id, kind } });
  if (connection.steering) edits.push({ edit: 'steer', args: { id, steering: steering ?? null } });
  const name = (block: BlockId): string => design.blocks[block]?.name ?? '?';
  const label = turned
    ? `Turn around: ${name(ends.from)} to ${name(ends.to)}`
    : `Reconnect to ${name(ends.from === connection.from ? ends.to : ends.from)}`;
  const result = dispatch(label, edits);
  useSession.getState().select({ connections: [id] });
  return result.ok ? undefined : result.failure.message;
}

export const kindLabel = (kind: string): string => connectionDefinition(kind)?.label ?? kind;

function turnedSteering(steering: Steering | undefined): Steering | undefined {
  if (!steering) return undefined;
  const { from, to, points } = steering;
  return {
    ...(to && { from: to }),
    ...(from && { to: from }),
    ...(points && { points: points.toReversed() }),
  };
}
