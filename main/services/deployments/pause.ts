import { setTimeout as sleep } from 'node:timers/promises';

export interface Backoff {
  /** Waits, longer each time. Throws an AbortError when given up. */
  pause(): Promise<void>;
  /** Something happened: look again soon. */
  reset(): void;
}

/** Milliseconds: from `first`, growing by a half each time, to `longest`. */
export function createBackoff(first: number, longest: number, signal?: AbortSignal): Backoff {
  let wait = first;
  return {
    pause: async () => {
      await sleep(wait, undefined, signal ? { signal } : {});
      wait = Math.min(longest, wait * 1.5);
    },
    reset: () => {
      wait = first;
    },
  };
}
