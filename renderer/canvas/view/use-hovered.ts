import { useEffect, useMemo, useState } from 'react';
import { useMotion } from './motion.ts';

interface Hovered {
  readonly hovered: boolean;
  readonly enter: () => void;
  readonly leave: () => void;
}

/**
 * Whether the pointer is over it. While the view moves nothing is: blocks and lines that pass under the
 * pointer would each show what can be done with them. What it is over then is told when the view rests.
 */
export function useHovered(): Hovered {
  const [hovered, setHovered] = useState(false);
  const follow = useMemo(() => {
    let stop: (() => void) | undefined;
    const forget = (): void => {
      stop?.();
      stop = undefined;
    };
    return {
      forget,
      enter: () => {
        forget();
        if (!useMotion.getState().moving) setHovered(true);
        else
          stop = useMotion.subscribe(({ moving }) => {
            if (moving) return;
            forget();
            setHovered(true);
          });
      },
      leave: () => {
        forget();
        setHovered(false);
      },
    };
  }, []);
  useEffect(() => follow.forget, [follow]);
  return { hovered, enter: follow.enter, leave: follow.leave };
}
