import { useStore } from '@xyflow/react';
import { useEffect } from 'react';
import { useCanvas } from './canvas-store.ts';
import { badgeScaleAt, detailAt, LABELS_FROM } from './detail.ts';
import { canvasElement } from './view/view.ts';

/** Tells the nodes how much to draw, and the badges how large, as the zoom changes. */
export function useZoomDetail(): void {
  const detail = useStore(({ transform }) => detailAt(transform[2]));
  const badgeScale = useStore(({ transform }) => badgeScaleAt(transform[2]));
  const labels = useStore(({ transform }) => transform[2] >= LABELS_FROM);
  useEffect(() => {
    useCanvas.getState().update({ detail, labels });
  }, [detail, labels]);
  useEffect(() => {
    canvasElement()?.style.setProperty('--badge-scale', String(badgeScale));
  }, [badgeScale]);
}
