import { useEffect } from 'react';
import { useCanvas } from './canvas-store.ts';
import { badgeScaleAt, detailAt, labelScaleAt } from './detail.ts';
import { useMotion } from './view/motion.ts';
import { canvasElement } from './view/view.ts';

/**
 * Tells the nodes how much to draw, and the badges how large, at the zoom that came to rest; and the
 * style sheet that it is on its way.
 */
export function useZoomDetail(): void {
  const detail = useMotion(({ zoom }) => detailAt(zoom));
  const badgeScale = useMotion(({ zoom }) => badgeScaleAt(zoom));
  const labelScale = useMotion(({ zoom }) => labelScaleAt(zoom));
  const zooming = useMotion((motion) => motion.zooming);
  useEffect(() => {
    useCanvas.getState().update({ detail, labelScale });
  }, [detail, labelScale]);
  useEffect(() => {
    canvasElement()?.style.setProperty('--badge-scale', String(badgeScale));
  }, [badgeScale]);
  useEffect(() => {
    canvasElement()?.toggleAttribute('data-zooming', zooming);
  }, [zooming]);
}
