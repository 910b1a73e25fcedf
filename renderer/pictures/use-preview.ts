import { useEffect, useState } from 'react';
import type { Failure } from '#app/result.ts';
import { useHost } from '../host/use-host.ts';
import { type Order, type Preview, previewOf } from './deliver.ts';

export interface PreviewState {
  /** The last one that was made; an older one while the next is on its way. */
  readonly preview?: Preview;
  readonly failure?: Failure;
  readonly pending: boolean;
}

/** Milliseconds: somebody who tries options wants the last of them. */
const PAUSE = 120;

/** @param order the same object as long as the picture is the same. */
export function usePreview(order: Order): PreviewState {
  const host = useHost();
  const [state, setState] = useState<PreviewState>({ pending: true });
  useEffect(() => {
    let current = true;
    setState((before) => ({ ...before, pending: true }));
    const timer = setTimeout(() => {
      void previewOf(host, order).then((made) => {
        if (!current) return;
        setState(
          made.ok
            ? { preview: made.value, pending: false }
            : { failure: made.failure, pending: false },
        );
      });
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [host, order]);
  return state;
}
