import { useEffect, useState } from 'react';
import type { Frames } from '#app/layout/frames.ts';
import { useCanvas } from '../../canvas/canvas-store.ts';
import { useScene } from '../../canvas/scene-store.ts';

/** Milliseconds: figures that change faster can't be read. */
const BETWEEN = 100;

/** Where everything is, a few times a second while it is dragged. */
export function useFramesNow(): Frames {
  const [frames, setFrames] = useState(() => useScene.getState().frames);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer = undefined;
      setFrames(useScene.getState().frames);
    };
    const stop = useScene.subscribe((now, before) => {
      if (now.frames === before.frames) return;
      if (useCanvas.getState().draft) timer ??= setTimeout(look, BETWEEN);
      else look();
    });
    look();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, []);
  return frames;
}
