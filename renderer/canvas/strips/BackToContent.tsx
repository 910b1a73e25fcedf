import { useStore } from '@xyflow/react';
import { LocateFixed } from 'lucide-react';
import { framesWithin } from '../in-view/geometry.ts';
import { settledScene, useScene } from '../scene-store.ts';
import { backToContent } from '../view/view.ts';
import styles from './BackToContent.module.css';

/** The way back for who has scrolled past everything. */
export function BackToContent() {
  // Nothing is lost by what is in the middle of a gesture.
  const frames = useScene(() => settledScene().frames);
  const lost = useStore(({ transform: [x, y, zoom], width, height }) => {
    if (frames.size === 0 || width === 0) return false;
    return (
      framesWithin({
        ...{ x: -x / zoom, y: -y / zoom },
        ...{ width: width / zoom, height: height / zoom },
      }).length === 0
    );
  });
  return lost ? (
    <button type="button" className={styles.back} onClick={backToContent}>
      <LocateFixed size={15} aria-hidden />
      Back to content
    </button>
  ) : null;
}
