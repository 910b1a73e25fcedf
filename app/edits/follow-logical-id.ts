import type { Design } from '../design/schema.ts';
import { sameJson } from '../json.ts';
import { renameLogicalIds } from './rename-logical-ids.ts';

/**
 * Values that name a block's resources by Ref, Fn::GetAtt or Fn::Sub name them by its new logical id.
 * Records that name none of them stay the objects they are.
 */
export function followLogicalId(design: Design, from: string, to: string): Design {
  const { blocks, connections } = design;
  // OrdersRole may be a block of its own, and not the role that Orders makes.
  const all = [...Object.values(blocks), ...Object.values(connections)];
  const renamed = new Map(all.map(({ logicalId }) => [String(logicalId), String(logicalId)]));
  renamed.set(from, to);
  const follow = <R extends Parameters<typeof renameLogicalIds>[0]>(records: {
    readonly [id: string]: R;
  }): { [id: string]: R } => {
    const changed = Object.entries(records).flatMap(([id, record]) => {
      const next = renameLogicalIds(record, renamed);
      return sameJson(next, record) ? [] : [[id, next] as const];
    });
    return changed.length > 0 ? { ...records, ...Object.fromEntries(changed) } : records;
  };
  const next = { blocks: follow(blocks), connections: follow(connections) };
  return next.blocks === blocks && next.connections === connections
    ? design
    : { ...design, ...next };
}
