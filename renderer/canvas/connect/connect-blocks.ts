// Making a connection, whichever way it was asked for: by drawing, by keyboard, from the inspector.
import { blockDefinition } from '#app/catalog/catalog.ts';
import { chooseConnectionLogicalId } from '#app/catalog/logical-id.ts';
import { connectionDefinition } from '#app/connections/connections.ts';
import { type Offer, offer } from '#app/connections/offer.ts';
import type { BlockId, ConnectionId } from '#app/design/ids.ts';
import type { Block, Design } from '#app/design/schema.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { newConnectionId } from '../new-id.ts';

/** What may be drawn between two blocks of this design, and if nothing, why. */
export function offerBetween(design: Design, from: BlockId, to: BlockId): Offer {
  const source = design.blocks[from];
  const target = design.blocks[to];
  if (!source || !target) return { ok: false, reason: 'One of the two blocks is gone.' };
  if (from === to) return { ok: false, reason: `${source.name} can't be connected to itself.` };
  const unknown = [source, target].find(({ type }) => !blockDefinition(type));
  const definitions = [blockDefinition(source.type), blockDefinition(target.type)] as const;
  if (unknown || !definitions[0] || !definitions[1])
    return {
      ok: false,
      reason: `${unknown?.name ?? 'A block'} is of a type this version doesn't know: it keeps its connections and takes no new ones.`,
    };
  const answer = offer(definitions[0], definitions[1]);
  if (!answer.ok) return answer;
  const made = Object.values(design.connections).filter(
    (connection) => connection.from === from && connection.to === to,
  );
  const kinds = answer.kinds.filter(({ kind }) => made.every((one) => one.kind !== kind));
  if (kinds.length > 0) return { ok: true, kinds };
  const labels = made.map(({ kind }) => connectionDefinition(kind)?.label ?? kind).join(', ');
  return {
    ok: false,
    reason: `${source.name} ${labels} ${target.name} already.`,
  };
}

/** Connects two blocks by a kind and selects the connection. Undefined when that failed. */
export function connectBlocks(from: BlockId, to: BlockId, kind: string): ConnectionId | undefined {
  const { design, dispatch } = useDesign.getState();
  const source = design.blocks[from];
  const target = design.blocks[to];
  if (!source || !target) return undefined;
  const { id, edit } = newConnection(design, source, target, kind);
  const result = dispatch(`Connect ${source.name} to ${target.name}`, [edit]);
  if (!result.ok) return undefined;
  useSession.getState().select({ connections: [id] });
  return id;
}

/** The edit that joins two blocks of this design, or of one in the making. */
export function newConnection(
  design: Design,
  source: Block,
  target: Block,
  kind: string,
  properties: Block['properties'] = {},
): { readonly id: ConnectionId; readonly edit: EditCall } {
  const id = newConnectionId();
  const logicalId = chooseConnectionLogicalId(design, source, target);
  const args = { id, kind, from: source.id, to: target.id, logicalId, properties };
  return { id, edit: { edit: 'add-connection', args } };
}
