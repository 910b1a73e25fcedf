import type { NodeProps } from '@xyflow/react';
import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { counted } from '#app/counted.ts';
import { blockIcon } from '#app/drawing/block-icon.ts';
import { boxTone } from '#app/drawing/draw-box.ts';
import { boxText } from '#app/layout/block-size.ts';
import { useBlockOff } from '../../environments/use-environment.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { useDeploymentPaint } from '../../store/deployment-store.ts';
import { useDesign } from '../../store/design-store.ts';
import { useSession } from '../../store/session-store.ts';
import { BlockIcon } from '../../ui/BlockIcon.tsx';
import { useCanvas } from '../canvas-store.ts';
import { setCollapsed } from '../collapse.ts';
import { useScene } from '../scene-store.ts';
import { Badges } from './Badges.tsx';
import styles from './BoxNode.module.css';
import { blockMarks, boxChange, lightOfBox } from './box-marks.ts';
import { NameField } from './NameField.tsx';
import states from './states.module.css';
import { TeamLabel } from './TeamLabel.tsx';
import type { CanvasNode } from './to-nodes.ts';
import { blockId, useBlock } from './use-block.ts';
import { useSelectedAs } from './use-states.ts';

const ICON = { full: 34, name: 30, icon: 40, tile: 40 } as const;

/** A container or microservice that is collapsed, with whatever is to be said of what is inside. */
export const BoxNode = memo(function BoxNode({ id, selected }: NodeProps<CanvasNode>) {
  const block = useBlock(id);
  const key = blockId(id);
  const frame = useScene(({ frames }) => frames.get(key));
  const detail = useCanvas((canvas) => canvas.detail);
  const moving = useCanvas((canvas) => canvas.moving.has(key));
  const renaming = useCanvas((canvas) => canvas.renaming === id);
  const landing = useCanvas(({ landing: at, connecting }) => {
    // Lines begin and end at what is inside it.
    if (connecting?.to === id) return 'refused';
    if (!at || (at.container !== id && at.hull !== id)) return undefined;
    if (!at.entering.container && !at.entering.hull) return undefined;
    return at.refusal ? 'refused' : 'allowed';
  });
  const selectedAs = useSelectedAs(selected);
  const blocks = useDesign(({ design }) => design.blocks);
  const light = useSession(({ highlight }) => lightOfBox(highlight, blocks, key));
  const planned = useDeploymentPaint((paint) => boxChange(paint.blocks, blocks, key));
  const preview = useSession(({ highlight }) => boxChange(highlight?.marks, blocks, key));
  const finding = useAnalysis(({ findings }) => blockMarks(findings, blocks).get(id));
  const off = useBlockOff(id);
  if (!block || !frame) return null;
  const change = preview ?? planned;
  const inside = frame.inside ?? 0;
  return (
    <div
      className={`${styles.box} ${states.solid}`}
      data-block-name={block.name}
      data-block-type={block.type}
      data-collapsed
      data-detail={detail}
      data-selected={selectedAs}
      data-moving={moving || undefined}
      data-landing={landing}
      data-light={light}
      data-off={off || undefined}
      data-change={change}
      data-tone={boxTone(block)}
    >
      <BlockIcon icon={blockIcon(block)} type={block.type} size={ICON[detail]} />
      {(detail === 'full' || detail === 'name') && (
        <div className={states.text}>
          {renaming ? (
            <NameField id={block.id} name={block.name} />
          ) : (
            <span className={states.name} title={block.name}>
              {block.name}
            </span>
          )}
          <span className={states.kind}>
            {detail === 'full' || inside === 0 ? boxText(block, inside) : counted(inside, 'block')}
          </span>
        </div>
      )}
      {(detail === 'full' || detail === 'name') && !renaming && (
        <button
          type="button"
          tabIndex={-1}
          className={`${styles.chevron} nodrag nopan`}
          aria-label={`Expand ${block.name}`}
          onDoubleClick={(event) => event.stopPropagation()}
          onClick={(event) => {
            event.stopPropagation();
            setCollapsed([block.id], false);
          }}
        >
          <ChevronRight size={16} aria-hidden />
        </button>
      )}
      {frame.team && detail === 'full' && <TeamLabel team={frame.team} on="box" />}
      <Badges id={id} deployment={change ? { change } : undefined} inside={finding} />
    </div>
  );
});
