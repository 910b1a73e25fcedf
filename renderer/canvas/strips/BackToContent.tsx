import { useStore } from '@xyflow/react';
import { LocateFixed } from 'lucide-react';
import { overlaps } from '#app/layout/rect.ts';
import { useScene } from '../scene-store.ts';
import { backToContent } from '../view/view.ts';
import styles from './BackToContent.module.css';

/** The way back for who has scrolled past everything. */
export function BackToContent() {
  const frames = useScene((scene) => scene.frames);
  const lost = useStore(({ transform: [x, y, zoom], width, height }) => {
    if (frames.size === 0 || width === 0) return false;
    const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
    for (const { rect } of frames.values()) if (overlaps(rect, view)) return false;
    return true;
  });
  return lost ? (
    <button type="button" className={styles.back} onClick={backToContent}>
      <LocateFixed size={15} aria-hidden />
      Back to content
    </button>
  ) : null;
}
