// What arrives while a hand is in the middle of something waits for the hand.
import { isUnderWay, useCanvas } from '../canvas-store.ts';

/**
 * At once, or in the moment after the gesture has ended and what it did is in the design: then
 * returns what calls it off.
 */
export function whenStill(then: () => void): (() => void) | undefined {
  if (!isUnderWay(useCanvas.getState())) {
    then();
    return undefined;
  }
  let calledOff = false;
  const stop = useCanvas.subscribe((state) => {
    if (isUnderWay(state)) return;
    stop();
    queueMicrotask(() => {
      if (!calledOff) then();
    });
  });
  return () => {
    calledOff = true;
    stop();
  };
}
