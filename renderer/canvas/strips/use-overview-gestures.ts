import {
  type HTMLAttributes,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
} from 'react';
import type { Point } from '#app/design/schema.ts';
import { center, holdsPoint, type Rect } from '#app/layout/rect.ts';
import { centreOn, zoomAbout } from '../view/view.ts';

interface Given {
  readonly picture: RefObject<SVGSVGElement | null>;
  readonly box: RefObject<HTMLDivElement | null>;
  /** The part of the canvas in view. */
  readonly view: Rect;
  readonly hold: (held: boolean) => void;
}

/** A step of the arrow keys, as a share of the view. */
const STEP = 0.25;
const ARROWS: { readonly [key: string]: Point } = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Dragging the view, clicking to go somewhere, the wheel to zoom, and the same by keys. */
export function useOverviewGestures({
  picture,
  box,
  view,
  hold,
}: Given): HTMLAttributes<HTMLElement> {
  // From the pointer to the middle of the view, so that grabbing it doesn't make it jump.
  const grip = useRef<Point>({ x: 0, y: 0 });
  const pointOf = (at: {
    readonly clientX: number;
    readonly clientY: number;
  }): Point | undefined => {
    const matrix = picture.current?.getScreenCTM()?.inverse();
    if (!matrix) return undefined;
    const { x, y } = new DOMPoint(at.clientX, at.clientY).matrixTransform(matrix);
    return { x, y };
  };
  const follow = (event: PointerEvent): void => {
    const at = pointOf(event);
    if (at) centreOn({ x: at.x + grip.current.x, y: at.y + grip.current.y });
  };

  useEffect(() => {
    const element = box.current;
    const wheel = (event: WheelEvent): void => {
      event.preventDefault();
      event.stopPropagation();
      const at = pointOf(event);
      if (at) zoomAbout(at, 2 ** (-event.deltaY / 300));
    };
    // React listens passively, and the page would zoom with Ctrl held.
    element?.addEventListener('wheel', wheel, { passive: false });
    return () => element?.removeEventListener('wheel', wheel);
  });

  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      hold(true);
      event.currentTarget.setPointerCapture(event.pointerId);
      const at = pointOf(event);
      const middle = center(view);
      grip.current =
        at && holdsPoint(view, at) ? { x: middle.x - at.x, y: middle.y - at.y } : { x: 0, y: 0 };
      follow(event);
    },
    onLostPointerCapture: () => hold(false),
    onPointerMove: (event) => {
      // Only what began in it: a block or a border may be dragged across.
      if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = ARROWS[event.key];
      const middle = center(view);
      if (step)
        centreOn({
          x: middle.x + step.x * view.width * STEP,
          y: middle.y + step.y * view.height * STEP,
        });
      else if (event.key === '+' || event.key === '=') zoomAbout(middle, 1.25);
      else if (event.key === '-') zoomAbout(middle, 0.8);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
