// A block put into a connection: what the two halves would be, and the edits that make them. The
// connection itself lives on in the half its kind still fits, with its properties and its id.
import { blockDefinition } from '#app/catalog/catalog.ts';
import type { BlockDefinition } from '#app/catalog/define-block.ts';
import type { ConnectionDefinition } from '#app/connections/define-connection.ts';
import { offer } from '#app/connections/offer.ts';
import type { Block, Connection, Design } from '#app/design/schema.ts';
import { applyEdits } from '#app/edits/apply.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import { newConnection } from './connect-blocks.ts';

export type Insertion =
  | {
      readonly ok: true;
      readonly first: ConnectionDefinition;
      readonly second: ConnectionDefinition;
    }
  | { readonly ok: false; readonly reason: string };

/** Whether a block of this type may stand between the ends of a connection. */
export function insertionOf(
  design: Design,
  connection: Connection,
  middle: BlockDefinition,
): Insertion {
  const from = definitionOf(design.blocks[connection.from]);
  const to = definitionOf(design.blocks[connection.to]);
  if (!from || !to)
    return { ok: false, reason: 'An end of this connection is of a type that isn’t known here.' };
  const first = halfOf(from, middle, connection.kind);
  if (!first.ok) return first;
  const second = halfOf(middle, to, connection.kind);
  return second.ok ? { ok: true, first: first.kind, second: second.kind } : second;
}

const definitionOf = (block: Block | undefined): BlockDefinition | undefined =>
  block && blockDefinition(block.type);

/** The kind it was where that fits, else the likeliest one. */
function halfOf(from: BlockDefinition, to: BlockDefinition, before: string) {
  const offered = offer(from, to);
  if (!offered.ok) return offered;
  const kind = offered.kinds.find((one) => one.kind === before) ?? offered.kinds[0];
  return kind
    ? { ok: true as const, kind }
    : { ok: false as const, reason: 'Nothing fits between these two.' };
}

/** `middle` is a block of `design` already. */
export function insertionEdits(
  design: Design,
  connection: Connection,
  middle: Block,
  { first, second }: Extract<Insertion, { ok: true }>,
): readonly EditCall[] {
  const { id, kind, from, to, properties } = connection;
  const source = design.blocks[from];
  const target = design.blocks[to];
  if (!source || !target) return [];
  // It had to pass places that lie elsewhere now.
  const unsteer: readonly EditCall[] = connection.steering
    ? [{ edit: 'steer', args: { id, steering: null } }]
    : [];
  const half = (on: Design, a: Block, b: Block, definition: ConnectionDefinition): EditCall =>
    newConnection(on, a, b, definition.kind, definition.kind === kind ? properties : {}).edit;
  if (first.kind === kind)
    return [
      ...unsteer,
      { edit: 'reconnect', args: { id, to: middle.id } },
      half(design, middle, target, second),
    ];
  if (second.kind === kind)
    return [
      ...unsteer,
      { edit: 'reconnect', args: { id, from: middle.id } },
      half(design, source, middle, first),
    ];
  const before = half(design, source, middle, first);
  const made = applyEdits(design, [before]);
  return [
    { edit: 'remove', args: { blocks: [], connections: [id] } },
    before,
    half(made.ok ? made.value : design, middle, target, second),
  ];
}
