import { MiniMap, useStore } from '@xyflow/react';
import { blockDefinition } from '#app/catalog/catalog.ts';
import { CHIP_ROW } from '#app/layout/block-size.ts';
import { overlaps } from '#app/layout/rect.ts';
import { categoryColour } from '../nodes/category-colour.ts';
import type { CanvasNode } from '../nodes/to-nodes.ts';
import { useCanvas } from '../canvas-store.ts';
import { useScene } from '../scene-store.ts';
import styles from './Overview.module.css';

const SIZE = { width: 148, height: 92 } as const;
const MARGIN = 14;
/** On a smaller canvas it would only be in the way. */
const LEAST = { width: 640, height: 360 } as const;

/** The minimap. It goes away while a block is where it would be, and when there is nothing to see. */
export function Overview() {
  const frames = useScene((scene) => scene.frames);
  const covers = useStore(({ transform: [x, y, zoom], width, height }) => {
    if (width < LEAST.width || height < LEAST.height) return true;
    const under = {
      x: (width - MARGIN - SIZE.width - x) / zoom,
      y: (height - MARGIN - SIZE.height - y) / zoom,
      width: (SIZE.width + MARGIN) / zoom,
      height: (SIZE.height + MARGIN) / zoom,
    };
    for (const { shape, rect } of frames.values())
      if (shape !== 'container' && overlaps({ ...rect, height: rect.height + CHIP_ROW }, under))
        return true;
    return false;
  });
  const distant = useCanvas(({ detail }) => detail === 'tile');
  if (covers || distant || frames.size === 0) return null;
  return (
    <MiniMap<CanvasNode>
      className={styles.overview ?? ''}
      position="bottom-right"
      pannable
      zoomable
      ariaLabel="Overview"
      style={SIZE}
      bgColor="var(--raised)"
      maskColor="color-mix(in srgb, var(--text) 6%, transparent)"
      maskStrokeColor="var(--accent)"
      maskStrokeWidth={2}
      nodeBorderRadius={6}
      nodeColor={({ type, data }) =>
        type === 'block' ? categoryColour(blockDefinition(data.type)) : 'transparent'
      }
      nodeStrokeColor={({ type }) => (type === 'block' ? 'transparent' : 'var(--hull-line)')}
      nodeStrokeWidth={6}
    />
  );
}
