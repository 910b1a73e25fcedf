// One gesture of a pressed pointer, from its first move to letting go. Escape and a lost pointer end
// it as if it had never begun.

export interface Hand {
  /** The pointer has moved far enough to mean it; and at each move after that. */
  move(event: PointerEvent): void;
  /** Let go after moving. */
  drop(event: PointerEvent): void;
  /** Let go where it was pressed. */
  click?(event: PointerEvent): void;
  /** Escape, or the pointer was lost. */
  cancel(): void;
  /** Another key, while the pointer is down; true if it was meant for the gesture. */
  key?(event: KeyboardEvent): boolean;
  /** Whether it is still under way after its first move: something else may have ended it. */
  lasts?(): boolean;
}

/** Pixels the pointer moves before a click becomes a drag. */
const THRESHOLD = 3;

export function followPointer(start: PointerEvent, hand: Hand, threshold = THRESHOLD): void {
  let moving = false;
  const lasts = (): boolean => moving && hand.lasts?.() !== false;
  const move = (event: PointerEvent): void => {
    const far = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    if (moving ? !lasts() : far < threshold) return;
    moving = true;
    hand.move(event);
  };
  const up = (event: PointerEvent): void => {
    stop();
    if (!moving) hand.click?.(event);
    else if (lasts()) hand.drop(event);
  };
  const cancel = (): void => {
    stop();
    if (lasts()) hand.cancel();
  };
  const key = (event: KeyboardEvent): void => {
    const ours = lasts() && (event.key === 'Escape' || hand.key?.(event) === true);
    if (!ours) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') cancel();
  };
  const stop = (): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', cancel);
    window.removeEventListener('keydown', key, true);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', cancel);
  window.addEventListener('keydown', key, true);
}
