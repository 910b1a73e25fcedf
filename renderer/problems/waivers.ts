import { type BlockId, type ConnectionId, WaiverId } from '#app/design/ids.ts';
import type { Design, Waiver } from '#app/design/schema.ts';
import type { EditCall } from '#app/edits/edit-call.ts';
import type { Finding } from '#app/rules/finding.ts';
import { connectionName } from './places.ts';

/** Where a waiver holds: one block or connection, or the whole design. */
export interface WaiverPlace {
  readonly value: string;
  readonly label: string;
  readonly at: { readonly block?: BlockId; readonly connection?: ConnectionId };
}

/** The narrowest first: that is what is offered. */
export function waiverPlaces(finding: Finding, design: Design): readonly WaiverPlace[] {
  return [
    ...finding.connections.flatMap((connection): WaiverPlace[] => {
      const name = connectionName(connection, design);
      return name ? [{ value: `connection:${connection}`, label: name, at: { connection } }] : [];
    }),
    ...finding.blocks.flatMap((block): WaiverPlace[] => {
      const name = design.blocks[block]?.name;
      return name ? [{ value: `block:${block}`, label: name, at: { block } }] : [];
    }),
    { value: 'design', label: 'The whole design', at: {} },
  ];
}

export const waive = (waiver: {
  readonly id: string;
  readonly rule: string;
  readonly at: WaiverPlace['at'];
  readonly reason: string;
  readonly author: string;
  /** yyyy-mm-dd, or empty: for good. */
  readonly expires: string;
}): EditCall => ({
  edit: 'waive',
  args: {
    id: WaiverId.parse(waiver.id),
    rule: waiver.rule,
    ...waiver.at,
    reason: waiver.reason,
    ...(waiver.author.trim() !== '' && { author: waiver.author.trim() }),
    ...(waiver.expires !== '' && { expires: waiver.expires }),
  },
});

/** Waivers under which nothing stands any more: expired, or the reason for them is gone. */
export function idleWaivers(design: Design, findings: readonly Finding[]): readonly Waiver[] {
  const used = new Set(findings.map(({ waiver }) => waiver));
  return Object.values(design.waivers).filter(({ id }) => !used.has(id));
}
