import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { blockChips } from '#app/layout/block-size.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { useCanvas } from '../canvas-store.ts';
import { useScene } from '../scene-store.ts';
import { Badges } from './Badges.tsx';
import { isBare } from './box-marks.ts';
import { CollapseButton } from './CollapseButton.tsx';
import styles from './HullNode.module.css';
import { lightOf } from './marks.ts';
import { NameField } from './NameField.tsx';
import { ResizeHandles } from './ResizeHandles.tsx';
import states from './states.module.css';
import { TeamLabel } from './TeamLabel.tsx';
import type { CanvasNode } from './to-nodes.ts';
import { blockId, useBlock } from './use-block.ts';
import { useSelectedAs } from './use-states.ts';

/** A microservice: drawn round the blocks it owns, whatever tiers they sit in. */
export const HullNode = memo(function HullNode({ id, selected }: NodeProps<CanvasNode>) {
  const block = useBlock(id);
  const empty = useScene(({ frames }) => frames.get(blockId(id))?.empty === true);
  const target = useCanvas(({ landing }) =>
    landing?.hull === id && landing.entering.hull && !landing.refusal ? 'allowed' : undefined,
  );
  const renaming = useCanvas((canvas) => canvas.renaming === id);
  const far = useCanvas(({ detail }) => detail === 'icon' || detail === 'tile');
  const selectedAs = useSelectedAs(selected);
  const light = useSession(({ highlight }) => lightOf(highlight, 'blocks', id));
  const bare = useSession(({ highlight }) =>
    isBare(highlight, useDesign.getState().design.blocks, blockId(id)),
  );
  if (!block) return null;

  return (
    <div
      className={`${styles.hull} ${states.ringed}`}
      data-block-name={block.name}
      data-block-type={block.type}
      data-empty={empty || undefined}
      data-selected={selectedAs}
      data-landing={target}
      data-light={light}
      data-bare={bare || undefined}
      data-far={far || undefined}
    >
      <div className={styles.heading}>
        {renaming ? (
          <NameField id={block.id} name={block.name} />
        ) : (
          <span className={styles.name}>{block.name}</span>
        )}
        {!far && !empty && (
          <span className={styles.fold}>
            <CollapseButton id={id} name={block.name} />
          </span>
        )}
      </div>
      {empty && <p className={styles.invitation}>Drop the blocks it owns here.</p>}
      {!far && blockChips(block).map((team) => <TeamLabel key={team} team={team} on="hull" />)}
      <Badges id={id} deployment={undefined} />
      {empty && selectedAs === 'one' && !block.locked && <ResizeHandles id={block.id} />}
    </div>
  );
});
