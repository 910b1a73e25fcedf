import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endRest, hasRested } from './dwell.ts';

const here = { x: 100, y: 100 };

describe('resting over something', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    endRest();
    vi.useRealTimers();
  });

  it('is known after a while, without the pointer moving', () => {
    const ripe = vi.fn<() => void>();
    expect(hasRested('a', here, 350, ripe)).toBe(false);
    vi.advanceTimersByTime(349);
    expect(ripe).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(ripe).toHaveBeenCalledOnce();
    expect(hasRested('a', { x: 140, y: 100 }, 350, ripe)).toBe(true);
  });

  it('begins anew when the hand moves on, or over something else', () => {
    const ripe = vi.fn<() => void>();
    hasRested('a', here, 350, ripe);
    vi.advanceTimersByTime(300);
    hasRested('a', { x: 120, y: 100 }, 350, ripe);
    vi.advanceTimersByTime(300);
    hasRested('b', { x: 120, y: 100 }, 350, ripe);
    vi.advanceTimersByTime(300);
    expect(ripe).not.toHaveBeenCalled();
  });

  it('ends over nothing', () => {
    const ripe = vi.fn<() => void>();
    hasRested('a', here, 350, ripe);
    hasRested(undefined, here, 350, ripe);
    vi.advanceTimersByTime(400);
    expect(ripe).not.toHaveBeenCalled();
    expect(hasRested('a', here, 350, ripe)).toBe(false);
  });
});
