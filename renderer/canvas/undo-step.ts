// Undo and redo by key, button and menu. In the middle of a gesture it is the gesture that is taken
// back: the design it began in must not change under the hand.
import { useDesign } from '../store/design-store.ts';
import { isUnderWay, useCanvas } from './canvas-store.ts';

function unlessUnderWay(travel: () => void): void {
  const canvas = useCanvas.getState();
  if (isUnderWay(canvas)) canvas.endGesture();
  else travel();
}

export const undoStep = (): void => unlessUnderWay(() => useDesign.getState().undo());
export const redoStep = (): void => unlessUnderWay(() => useDesign.getState().redo());
