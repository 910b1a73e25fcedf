import { NodeResizeControl, ResizeControlVariant } from '@xyflow/react';
import { useMemo } from 'react';
import type { BlockId } from '#app/design/ids.ts';
import { resizing } from '../gestures/resize-block.ts';
import styles from './ResizeHandles.module.css';

const BORDERS = ['top', 'right', 'bottom', 'left'] as const;
const HANDLES = [
  'top-left',
  'top',
  'top-right',
  'right',
  'bottom-right',
  'bottom',
  'bottom-left',
  'left',
] as const;

/** Eight handles, and the borders between them. A double click fits a container to what it holds. */
export function ResizeHandles({ id }: { readonly id: BlockId }) {
  const handlers = useMemo(() => resizing(id), [id]);
  // No limits of React Flow's: ours say why they stop.
  const least = { minWidth: 1, minHeight: 1 };
  return (
    <>
      {BORDERS.map((position) => (
        <NodeResizeControl
          key={position}
          {...handlers}
          {...least}
          position={position}
          variant={ResizeControlVariant.Line}
          className={styles.border ?? ''}
        />
      ))}
      {HANDLES.map((position) => (
        <NodeResizeControl
          key={position}
          {...handlers}
          {...least}
          position={position}
          className={styles.handle ?? ''}
        />
      ))}
    </>
  );
}
