import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand';
import { followMotion, restView, useMotion } from './motion.ts';

type Transform = readonly [x: number, y: number, zoom: number];

const source = createStore<{ transform: Transform }>()(() => ({ transform: [0, 0, 1] }));
const move = (transform: Transform): void => source.setState({ transform });

let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 16));
  vi.stubGlobal('cancelAnimationFrame', (frame: ReturnType<typeof setTimeout>) =>
    clearTimeout(frame),
  );
  move([0, 0, 1]);
  stop = followMotion(source);
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the motion of the view', () => {
  it('is told apart from that of its zoom', () => {
    move([10, 0, 1]);
    expect(useMotion.getState()).toEqual({ moving: true, zooming: false, zoom: 1 });
    vi.advanceTimersByTime(200);
    expect(useMotion.getState().moving).toBe(false);
  });

  it('keeps the zoom it rested at until the next one rests', () => {
    move([0, 0, 0.8]);
    vi.advanceTimersByTime(150);
    move([0, 0, 0.6]);
    vi.advanceTimersByTime(150);
    expect(useMotion.getState()).toMatchObject({ zooming: true, zoom: 1 });
    vi.advanceTimersByTime(100);
    expect(useMotion.getState()).toEqual({ moving: false, zooming: false, zoom: 0.6 });
  });

  it('does not rest while frames keep the next step waiting', () => {
    move([0, 0, 0.8]);
    vi.advanceTimersByTime(190);
    move([0, 0, 0.7]);
    vi.advanceTimersByTime(30);
    expect(useMotion.getState().zooming).toBe(true);
  });

  it('rests at once after a jump, and once', () => {
    const heard = vi.fn<() => void>();
    move([0, 0, 0.1]);
    const forget = useMotion.subscribe(heard);
    restView();
    expect(useMotion.getState()).toEqual({ moving: false, zooming: false, zoom: 0.1 });
    vi.advanceTimersByTime(1_000);
    expect(heard).toHaveBeenCalledTimes(1);
    forget();
  });

  it('says nothing more when it isn’t followed', () => {
    stop();
    move([0, 0, 0.5]);
    expect(useMotion.getState()).toEqual({ moving: false, zooming: false, zoom: 1 });
  });
});
