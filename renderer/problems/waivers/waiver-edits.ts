import { type BlockId, type ConnectionId, WaiverId } from '#app/design/ids.ts';
import type { Design, Waiver } from '#app/design/schema.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import type { Finding } from '#app/rules/finding.ts';
import { connectionName } from '../places.ts';

/** Where a waiver holds: one block or connection, or the whole design. */
export interface WaiverPlace {
  readonly value: string;
  readonly label: string;
  readonly at: { readonly block?: BlockId; readonly connection?: ConnectionId };
}

/** The narrowest first: that is what is offered. */
export function waiverPlaces(
  { blocks, connections }: Pick<Finding, 'blocks' | 'connections'>,
  design: Design,
): readonly WaiverPlace[] {
  return [
    ...[...new Set(connections)].flatMap((connection): WaiverPlace[] => {
      const name = connectionName(connection, design);
      return name ? [{ value: placeValue({ connection }), label: name, at: { connection } }] : [];
    }),
    ...[...new Set(blocks)].flatMap((block): WaiverPlace[] => {
      const name = design.blocks[block]?.name;
      return name ? [{ value: placeValue({ block }), label: name, at: { block } }] : [];
    }),
    { value: placeValue({}), label: 'Everywhere in this design', at: {} },
  ];
}

export const placeValue = ({ block, connection }: Pick<Waiver, 'block' | 'connection'>): string =>
  connection ? `connection:${connection}` : block ? `block:${block}` : 'design';

export interface WaiverForm {
  readonly at: WaiverPlace['at'];
  readonly reason: string;
  readonly author: string;
  /** yyyy-mm-dd, or empty: for good. */
  readonly expires: string;
}

export const waive = (id: string, rule: string, form: WaiverForm): EditCall => ({
  edit: 'waive',
  args: {
    id: WaiverId.parse(id),
    rule,
    ...form.at,
    reason: form.reason,
    ...(form.author.trim() !== '' && { author: form.author.trim() }),
    ...(form.expires !== '' && { expires: form.expires }),
  },
});

export const changeWaiver = (id: WaiverId, form: WaiverForm): EditCall => ({
  edit: 'change-waiver',
  args: {
    id,
    block: form.at.block ?? null,
    connection: form.at.connection ?? null,
    reason: form.reason,
    author: form.author.trim() || null,
    expires: form.expires || null,
  },
});
