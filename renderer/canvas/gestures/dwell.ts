// Resting over something means it; passing over it doesn't. One pointer, so one resting place.
import type { Point } from '#app/design/schema.ts';

/** Pixels a hand trembles within while it rests. */
const STILL = 6;

interface Resting {
  readonly key: string;
  readonly at: Point;
  readonly timer: ReturnType<typeof setTimeout>;
  ripe: boolean;
}

let resting: Resting | undefined;

/**
 * Whether the pointer has rested over what `key` names, `wait` milliseconds long; then for as long as
 * it stays over it. `ripe` is called when that comes true without the pointer moving.
 */
export function hasRested(
  key: string | undefined,
  at: Point,
  wait: number,
  ripe: () => void,
): boolean {
  if (resting && resting.key === key) {
    if (resting.ripe) return true;
    if (Math.hypot(at.x - resting.at.x, at.y - resting.at.y) <= STILL) return false;
  }
  endRest();
  if (key === undefined) return false;
  const started: Resting = {
    key,
    at,
    ripe: false,
    timer: setTimeout(() => {
      started.ripe = true;
      ripe();
    }, wait),
  };
  resting = started;
  return false;
}

export function endRest(): void {
  if (resting) clearTimeout(resting.timer);
  resting = undefined;
}
