import type { BlockId } from '../../design/ids.ts';
import type { BlockView, ConnectionView } from '../define-rule.ts';
import { groupBy } from '../group-by.ts';
import { runsCode } from './services.ts';

/**
 * Code that somebody waits for. What only events start does its work later when what it needs is
 * back: nobody goes without an answer.
 */
export function awaitedBlocks(
  blocks: readonly BlockView[],
  flows: readonly ConnectionView[],
): ReadonlySet<BlockId> {
  const incoming = groupBy(flows, ({ to }) => to.block.id);
  return new Set(
    blocks
      .filter(runsCode)
      .filter(({ block }) => {
        const edges = incoming.get(block.id);
        return edges === undefined || edges.some(({ synchronous }) => synchronous);
      })
      .map(({ block }) => block.id),
  );
}
