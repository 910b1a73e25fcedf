import { useEffect, useState } from 'react';
import type { Failure } from '#app/result.ts';
import { useHost } from '../host/use-host.ts';
import { type Order, type Preview, previewOf } from './deliver.ts';

interface Answer {
  /** The last one that was made; an older one while the next is on its way. */
  readonly preview?: Preview;
  readonly failure?: Failure;
}

export interface PreviewState extends Answer {
  readonly pending: boolean;
}

/** Milliseconds: somebody who tries options wants the last of them. */
const PAUSE = 120;

/** @param order the same object as long as the picture is the same. */
export function usePreview(order: Order): PreviewState {
  const host = useHost();
  const [made, setMade] = useState<{ readonly of: Order; readonly answer: Answer }>();
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void previewOf(host, order).then((drawn) => {
        if (!current) return;
        const answer = drawn.ok ? { preview: drawn.value } : { failure: drawn.failure };
        setMade({ of: order, answer });
      });
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [host, order]);
  return { ...made?.answer, pending: made?.of !== order };
}
