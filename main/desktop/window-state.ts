import { readFileSync } from 'node:fs';
import { z } from 'zod';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const WindowState = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }).optional(),
  maximized: z.boolean().default(false),
});
export type WindowState = z.infer<typeof WindowState>;

const DEFAULT = { width: 1440, height: 900 };
export const SMALLEST = { width: 900, height: 600 };
/** So much of the title bar has to be in reach of the mouse. */
const REACHABLE = 80;

/** The state as it was stored; the default when there is none or it can't be read. */
export function readWindowState(path: string): WindowState {
  try {
    return WindowState.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { maximized: false }; // losing a window's place is no reason to say anything
  }
}

/**
 * Where to put a window: where it was, unless that display is gone or has shrunk.
 * `displays`: the work areas there are now.
 */
export function placeWindow(
  stored: Bounds | undefined,
  displays: readonly Bounds[],
): Partial<Bounds> & { readonly width: number; readonly height: number } {
  if (!stored) return DEFAULT;
  const area = displays.find((display) => isReachable(stored, display));
  if (!area) return DEFAULT;
  return {
    x: stored.x,
    y: stored.y,
    width: clamp(stored.width, SMALLEST.width, Math.max(area.width, SMALLEST.width)),
    height: clamp(stored.height, SMALLEST.height, Math.max(area.height, SMALLEST.height)),
  };
}

const isReachable = (window: Bounds, display: Bounds): boolean =>
  window.x + window.width >= display.x + REACHABLE &&
  window.x <= display.x + display.width - REACHABLE &&
  window.y >= display.y &&
  window.y <= display.y + display.height - REACHABLE;

const clamp = (value: number, low: number, high: number): number =>
  Math.min(Math.max(value, low), high);
