import type { NodeProps } from '@xyflow/react';
import { memo, useState } from 'react';
import { blockDefinition } from '#app/catalog/catalog.ts';
import { blockIcon } from '#app/drawing/block-icon.ts';
import { blockChips, blockSize } from '#app/layout/block-size.ts';
import { BlockIcon } from '../../ui/BlockIcon.tsx';
import { useCanvas } from '../canvas-store.ts';
import { Badges } from './Badges.tsx';
import styles from './BlockNode.module.css';
import { categoryColour } from './category-colour.ts';
import { DrawingNode } from './DrawingNode.tsx';
import { NameField } from './NameField.tsx';
import { nameSize } from './name-size.ts';
import { Ports } from './Ports.tsx';
import states from './states.module.css';
import type { CanvasNode } from './to-nodes.ts';
import { blockId, useBlock } from './use-block.ts';
import { useSelectedAs, useStates } from './use-states.ts';

/** Pixels at 100 % zoom, by how much is drawn. */
const ICON = { full: 34, name: 30, icon: 40 } as const;

/** Every block that holds no others; notes and pictures are drawn as what they are. */
export const BlockNode = memo(function BlockNode(props: NodeProps<CanvasNode>) {
  const block = useBlock(props.id);
  const drawing = block && blockDefinition(block.type)?.drawing;
  return drawing ? <DrawingNode {...props} look={drawing.look} /> : <OrdinaryNode {...props} />;
});

/** Every other one. Below 20 % zoom it is a tile in its category's colour. */
const OrdinaryNode = memo(function OrdinaryNode({ id, selected }: NodeProps<CanvasNode>) {
  const block = useBlock(id);
  const detail = useCanvas((canvas) => canvas.detail);
  const moving = useCanvas((canvas) => canvas.moving.has(blockId(id)));
  const target = useCanvas(({ connecting, lit }) => {
    if (connecting?.to !== id && lit?.block !== id) return undefined;
    return (lit ? lit.fits : connecting?.kind) ? 'fits' : 'refused';
  });
  const connecting = useCanvas((canvas) => canvas.connecting !== undefined);
  const renaming = useCanvas((canvas) => canvas.renaming === id);
  const selectedAs = useSelectedAs(selected);
  const { deployment, attributes } = useStates(id);
  const [hovered, setHovered] = useState(false);
  if (!block) return null;

  const definition = blockDefinition(block.type);
  const look = definition?.traits.actor ? 'actor' : definition ? 'block' : 'unknown';
  const chips = detail === 'full' ? blockChips(block) : [];
  return (
    <div
      className={`${styles.block} ${states.solid}`}
      data-block-name={block.name}
      data-block-type={block.type}
      data-look={look}
      data-detail={detail}
      data-selected={selectedAs}
      {...attributes}
      data-moving={moving || undefined}
      data-target={target}
      style={detail === 'tile' ? { backgroundColor: categoryColour(definition) } : undefined}
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
    >
      {detail !== 'tile' && (
        <BlockIcon icon={blockIcon(block)} type={block.type} size={ICON[detail]} />
      )}
      {(detail === 'full' || detail === 'name') && (
        <div className={states.text}>
          {renaming ? (
            <NameField id={block.id} name={block.name} />
          ) : (
            <span
              className={states.name}
              title={block.name}
              style={
                detail === 'name'
                  ? { fontSize: nameSize(block.name, blockSize(block).width) }
                  : undefined
              }
            >
              {block.name}
            </span>
          )}
          {detail === 'full' && (
            <span className={states.kind}>
              {deployment?.text ?? definition?.kind ?? block.type}
            </span>
          )}
        </div>
      )}
      {chips.length > 0 && (
        <div className={styles.chips}>
          {chips.map((chip) => (
            <span key={chip} className={styles.chip}>
              {chip}
            </span>
          ))}
        </div>
      )}
      <Badges id={id} deployment={deployment} />
      {(hovered || selected) &&
        !moving &&
        detail !== 'tile' &&
        !renaming &&
        selectedAs !== 'several' && (
          // Hidden and not gone while connecting: nothing says that the pointer left what is gone.
          <div
            className={hovered ? styles.ports : styles.quiet}
            data-connecting={connecting || undefined}
          >
            <Ports id={id} name={block.name} extending={selected} />
          </div>
        )}
    </div>
  );
});
