// What belongs to a microservice.
import type { BlockId } from '../../design/ids.ts';
import type { BlockView, NearContext } from '../define-rule.ts';

/** Its blocks, those inside its containers too unless they belong to another. */
export function partsOf(
  service: BlockId,
  { ownedBy, childrenOf }: Pick<NearContext, 'ownedBy' | 'childrenOf'>,
): readonly BlockView[] {
  const parts = new Map<BlockId, BlockView>();
  const work = [...ownedBy(service)];
  for (let view = work.pop(); view; view = work.pop()) {
    if (parts.has(view.block.id)) continue;
    parts.set(view.block.id, view);
    work.push(...childrenOf(view.block.id).filter(({ block }) => block.owner === undefined));
  }
  return [...parts.values()];
}
