// The painter's icons. A worker can't read an SVG, so it asks the page for each as a bitmap, once.
import type { Shape } from '#app/drawing/shapes.ts';
import type { PaintedIcon } from './piece.ts';

export interface WantedIcons {
  /** Those that came; undefined for one that can't be had. */
  readonly bitmaps: ReadonlyMap<string, ImageBitmap | undefined>;
  /** Settles when they have all come. */
  have(names: Iterable<string>): Promise<void>;
  take(icon: PaintedIcon): void;
}

export function wantedIcons(ask: (name: string) => void): WantedIcons {
  const bitmaps = new Map<string, ImageBitmap | undefined>();
  const coming = new Map<string, { readonly promise: Promise<void>; readonly done: () => void }>();
  const have = (name: string): Promise<void> => {
    if (bitmaps.has(name)) return Promise.resolve();
    const asked = coming.get(name);
    if (asked) return asked.promise;
    let done = (): void => {};
    const promise = new Promise<void>((resolve) => {
      done = resolve;
    });
    coming.set(name, { promise, done });
    ask(name);
    return promise;
  };
  return {
    bitmaps,
    have: async (names) => {
      await Promise.all(Array.from(names, have));
    },
    take: ({ name, bitmap }) => {
      bitmaps.set(name, bitmap);
      coming.get(name)?.done();
      coming.delete(name);
    },
  };
}

export function iconsIn(shapes: readonly Shape[]): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (shape: Shape): void => {
    if (shape.kind === 'icon') names.add(shape.name);
    if (shape.kind === 'group') shape.shapes.forEach(look);
  };
  shapes.forEach(look);
  return names;
}
