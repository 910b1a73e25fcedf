// Whether the view is on its way. As long as its zoom is, what is drawn is only stretched: how much of
// a block is drawn, and what has an element at all, is decided when it has come to rest.
import { create } from 'zustand';

export interface Motion {
  readonly moving: boolean;
  readonly zooming: boolean;
  /** What it is, or was when it last rested. */
  readonly zoom: number;
}

export const useMotion = create<Motion>()(() => ({ moving: false, zooming: false, zoom: 1 }));

/** Milliseconds without a change. Between two turns of a wheel it can be a while. */
const MOVING_REST = 100;
const ZOOMING_REST = 180;

type Transform = readonly [x: number, y: number, zoom: number];

interface Source {
  getState(): { readonly transform: Transform };
  subscribe(listener: (now: { readonly transform: Transform }) => void): () => void;
}

let current: { rest(): void } | undefined;

/** After a jump there is nothing to wait for. */
export const restView = (): void => current?.rest();

/** Keeps `useMotion` in step; returns what ends that. */
export function followMotion(source: Source): () => void {
  let last = source.getState().transform;
  const set = (state: Partial<Motion>): void => {
    const now = useMotion.getState();
    const { moving = now.moving, zooming = now.zooming, zoom = now.zoom } = state;
    if (moving !== now.moving || zooming !== now.zooming || zoom !== now.zoom)
      useMotion.setState(state);
  };
  const restMoving = timer(MOVING_REST, () => set({ moving: false }));
  const restZooming = timer(ZOOMING_REST, () => set({ zooming: false, zoom: last[2] }));
  const own = {
    rest: () => {
      restMoving.stop();
      restZooming.stop();
      last = source.getState().transform;
      set({ moving: false, zooming: false, zoom: last[2] });
    },
  };
  current = own;
  own.rest();
  const stop = source.subscribe(({ transform }) => {
    if (transform === last) return;
    const zoomed = transform[2] !== last[2];
    last = transform;
    restMoving.start();
    if (zoomed) restZooming.start();
    set({ moving: true, ...(zoomed && { zooming: true }) });
  });
  return () => {
    stop();
    restMoving.stop();
    restZooming.stop();
    if (current === own) current = undefined;
  };
}

/** Rings after two frames more: what a slow frame kept waiting is done by then, and starts it anew. */
function timer(ms: number, ring: () => void): { start(): void; stop(): void } {
  let set: ReturnType<typeof setTimeout> | undefined;
  let frame: number | undefined;
  const after = (frames: number): void => {
    frame = frames === 0 ? undefined : requestAnimationFrame(() => after(frames - 1));
    if (frames === 0) ring();
  };
  const stop = (): void => {
    clearTimeout(set);
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
  };
  return {
    stop,
    start: () => {
      stop();
      set = setTimeout(() => after(2), ms);
    },
  };
}
