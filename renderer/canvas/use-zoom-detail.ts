import { useStore } from '@xyflow/react';
import { useEffect } from 'react';
import { useCanvas } from './canvas-store.ts';
import { badgeScaleAt, detailAt, labelScaleAt } from './detail.ts';
import { canvasElement } from './view/view.ts';

/** Tells the nodes how much to draw, and the badges how large, as the zoom changes. */
export function useZoomDetail(): void {
  const detail = useStore(({ transform }) => detailAt(transform[2]));
  const badgeScale = useStore(({ transform }) => badgeScaleAt(transform[2]));
  const labelScale = useStore(({ transform }) => labelScaleAt(transform[2]));
  useEffect(() => {
    useCanvas.getState().update({ detail, labelScale });
  }, [detail, labelScale]);
  useEffect(() => {
    canvasElement()?.style.setProperty('--badge-scale', String(badgeScale));
  }, [badgeScale]);
}
