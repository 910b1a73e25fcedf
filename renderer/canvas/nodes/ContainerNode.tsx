import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { blockDefinition } from '#app/catalog/catalog.ts';
import { blockIcon } from '#app/drawing/block-icon.ts';
import { tierTone } from '#app/drawing/tier-tone.ts';
import { blockChips } from '#app/layout/block-size.ts';
import { isRange } from '#app/layout/frames.ts';
import { BlockIcon } from '../../ui/BlockIcon.tsx';
import { useCanvas } from '../canvas-store.ts';
import { Badges } from './Badges.tsx';
import { CollapseButton } from './CollapseButton.tsx';
import styles from './ContainerNode.module.css';
import { NameField } from './NameField.tsx';
import { ResizeHandles } from './ResizeHandles.tsx';
import states from './states.module.css';
import type { CanvasNode } from './to-nodes.ts';
import { useBlock } from './use-block.ts';
import { useSelectedAs, useStates } from './use-states.ts';

/** A VPC and its like: a frame with its heading. A subnet tier: a band with its name at the left. */
export const ContainerNode = memo(function ContainerNode({ id, selected }: NodeProps<CanvasNode>) {
  const block = useBlock(id);
  const target = useCanvas(({ landing }) =>
    landing?.container === id && landing.entering.container
      ? landing.refusal
        ? 'refused'
        : 'allowed'
      : undefined,
  );
  const renaming = useCanvas((canvas) => canvas.renaming === id);
  const selectedAs = useSelectedAs(selected);
  const far = useCanvas(({ detail }) => detail === 'icon' || detail === 'tile');
  const { deployment, attributes } = useStates(id);
  if (!block) return null;

  const tier = block.type === 'subnet-tier';
  const chips = blockChips(block);
  const name = renaming ? (
    <NameField id={block.id} name={block.name} />
  ) : (
    <span className={styles.name}>{block.name}</span>
  );
  return (
    <div
      className={`${styles.container} ${states.toned}`}
      data-block-name={block.name}
      data-block-type={block.type}
      data-look={tier ? tierTone(block.properties) : 'frame'}
      data-group={blockDefinition(block.type)?.container?.look}
      data-selected={selectedAs}
      {...attributes}
      data-landing={target}
      data-far={far || undefined}
    >
      <span className={styles.top} data-border />
      <span className={styles.right} data-border />
      <span className={styles.bottom} data-border />
      <span className={styles.left} data-border />
      <div className={styles.corner}>
        <BlockIcon icon={blockIcon(block)} size={tier ? 18 : 24} />
      </div>
      {tier ? (
        <div className={styles.strip}>
          {name}
          {!far && (
            <span className={styles.fold}>
              <CollapseButton id={id} name={block.name} />
            </span>
          )}
        </div>
      ) : (
        <div className={styles.heading}>
          {name}
          {chips.filter(isRange).map((chip) => (
            <span key={chip} className={styles.cidr}>
              {chip}
            </span>
          ))}
          {!far && <CollapseButton id={id} name={block.name} />}
          <span className={styles.chips}>
            {chips
              .filter((chip) => !isRange(chip))
              .map((chip) => (
                <span key={chip} className={styles.chip}>
                  {chip}
                </span>
              ))}
          </span>
        </div>
      )}
      <Badges id={id} deployment={deployment} />
      {selectedAs === 'one' && !block.locked && <ResizeHandles id={block.id} />}
    </div>
  );
});
