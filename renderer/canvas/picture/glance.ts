// One coarse picture of the view for while a zoom is on its way: what comes into view has no tiles yet,
// and each tile would cost the frame it arrives in. It is painted for where the zoom is going.
import { holdsRect, type Rect } from '#app/layout/rect.ts';
import type { TileRequest } from './piece.ts';
import { areaAt, type Look, type View } from './tile.ts';

export const GLANCE = 'glance';

/** Bitmap pixels to a pixel of the window. */
const RATIO = 0.5;
/** How much farther out than the view it is painted for, and how much nearer. */
const OUT = 3;
const IN = 1.3;
/** Before the zoom has gone so far, the tiles round the view will do. */
const FAR = { out: 0.7, in: 2.2 } as const;

type Request = Omit<TileRequest, keyof Look>;

export interface Glance {
  /** The zoom has moved, from what tiles are painted for. */
  follow(view: View, from: number): void;
  show(bitmap: ImageBitmap): void;
  /** It has all that is in view. */
  covers(view: View): boolean;
  hide(): void;
}

export function createGlance(layer: HTMLElement, ask: (request: Request) => void): Glance {
  let canvas: HTMLCanvasElement | undefined;
  let asked: Request | undefined;
  /** The zoom it is painted for, and the view's at the last look. */
  let painted: number | undefined;
  let last = 0;
  let shown: Rect | undefined;

  const askFor = (view: View, zoom: number): void => {
    const area = areaAt(view, zoom);
    painted = zoom;
    asked = {
      key: GLANCE,
      ...{ x: area.x, y: area.y, zoom, ratio: RATIO },
      width: Math.max(1, Math.round(view.width * RATIO)),
      height: Math.max(1, Math.round(view.height * RATIO)),
    };
    ask(asked);
  };

  return {
    follow: (view, from) => {
      const out = view.zoom < last;
      last = view.zoom;
      if (asked) return;
      if (out && view.zoom < (painted ?? from * FAR.out)) askFor(view, view.zoom / OUT);
      else if (!out && view.zoom > (painted ?? from) * FAR.in) askFor(view, view.zoom * IN);
    },
    show: (bitmap) => {
      const request = asked;
      asked = undefined;
      if (!request || painted === undefined) return bitmap.close();
      if (!canvas) {
        canvas = document.createElement('canvas');
        canvas.dataset.glance = '';
        canvas.style.position = 'absolute';
        layer.append(canvas);
      }
      const { x, y, width, height, zoom } = request;
      canvas.width = width;
      canvas.height = height;
      shown = { x, y, width: width / RATIO / zoom, height: height / RATIO / zoom };
      Object.assign(canvas.style, {
        left: `${x}px`,
        top: `${y}px`,
        width: `${shown.width}px`,
        height: `${shown.height}px`,
      });
      canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
    },
    covers: (view) => shown !== undefined && holdsRect(shown, areaAt(view)),
    hide: () => {
      painted = undefined;
      shown = undefined;
      if (!canvas) return;
      canvas.remove();
      canvas.width = 0;
      canvas = undefined;
    },
  };
}
