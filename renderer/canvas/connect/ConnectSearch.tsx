// Connecting by keyboard: C on a block, then the target's name.
import { useMemo } from 'react';
import type { BlockId } from '#app/design/ids.ts';
import { useDesign } from '../../store/design-store.ts';
import { nearBlock } from '../beside-block.ts';
import { useCanvas } from '../canvas-store.ts';
import { focusBlock } from '../view/focus-block.ts';
import { connectBlocks, offerBetween } from './connect-blocks.ts';
import { TargetSearch, targetsIn } from './TargetSearch.tsx';

export function ConnectSearch() {
  const from = useCanvas((canvas) => canvas.searchFrom);
  return from ? <Search key={from} from={from} /> : null;
}

function Search({ from }: { readonly from: BlockId }) {
  const design = useDesign((state) => state.design);
  const targets = useMemo(
    () =>
      targetsIn(design, [from], (block) => {
        const offered = offerBetween(design, from, block.id);
        const [first] = offered.ok ? offered.kinds : [];
        return {
          kind: first?.kind,
          label: first?.label,
          reason: offered.ok ? undefined : offered.reason,
        };
      }),
    [design, from],
  );
  const source = design.blocks[from];
  const at = nearBlock(from);
  if (!source || !at) return null;
  const close = (): void => {
    useCanvas.getState().update({ searchFrom: undefined });
    focusBlock(from);
  };
  return (
    <TargetSearch
      title={`Connect ${source.name}`}
      question={`Connect ${source.name} to`}
      targets={targets}
      at={{ left: at.x, top: at.y }}
      onClose={close}
      onChoose={({ block, kind }) => {
        close();
        if (kind) connectBlocks(from, block.id, kind);
      }}
    />
  );
}
