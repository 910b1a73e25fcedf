import { useStoreApi } from '@xyflow/react';
import { useEffect, useState } from 'react';

/** Milliseconds: a figure that changes faster can't be read, and each change is painted. */
const BETWEEN = 120;

/** The zoom in per cent, a few times a second while it is on its way. */
export function usePercent(): number {
  const flow = useStoreApi();
  const [percent, setPercent] = useState(() => percentOf(flow.getState().transform));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer = undefined;
      setPercent(percentOf(flow.getState().transform));
    };
    const stop = flow.subscribe((now, before) => {
      if (now.transform[2] !== before.transform[2]) timer ??= setTimeout(look, BETWEEN);
    });
    look();
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [flow]);
  return percent;
}

const percentOf = ([, , zoom]: readonly [number, number, number]): number => Math.round(zoom * 100);
