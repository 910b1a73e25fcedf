// The one React Flow instance, for commands and gestures that live outside its components.
import type { ReactFlowInstance, Viewport } from '@xyflow/react';
import type { BlockId } from '#app/design/ids.ts';
import type { Design, Point } from '#app/design/schema.ts';
import { boundsOf, center, holdsRect, overlaps, type Rect } from '#app/layout/rect.ts';
import { boundsOfRoute } from '#app/layout/routing/route-bounds.ts';
import { standIn } from '#app/layout/visible.ts';
import { useDesign } from '../../store/design-store.ts';
import { useCanvas } from '../canvas-store.ts';
import { detailAt } from '../detail.ts';
import { hoverAt } from '../in-view/follow-view.ts';
import { isDistantAt } from '../in-view/in-view-store.ts';
import type { CanvasNode } from '../nodes/to-nodes.ts';
import { useScene } from '../scene-store.ts';
import { restView } from './motion.ts';

let flow: ReactFlowInstance<CanvasNode, never> | undefined;
let pane: HTMLElement | undefined;

export function setView(
  instance: ReactFlowInstance<CanvasNode, never>,
  element: HTMLElement,
): () => void {
  flow = instance;
  pane = element;
  seen = new WeakSet();
  return () => {
    if (flow === instance) flow = undefined;
    if (pane === element) pane = undefined;
  };
}

// Designs whose first view was chosen already: fitted when they were opened, or come back to.
let seen = new WeakSet<Design>();

/** True once for each design that is opened. */
export function firstSeen(design: Design): boolean {
  if (seen.has(design)) return false;
  seen.add(design);
  return true;
}

export const viewport = (): Viewport | undefined => flow?.getViewport();

/** Back to where a design was looked at before. */
export function returnTo(design: Design, { x, y, zoom }: Viewport): void {
  seen.add(design);
  useCanvas.setState({ detail: detailAt(zoom) });
  void flow?.setViewport({ x, y, zoom });
  restView();
}

export const MOST = 2;
/** A design of thousands of blocks fits a window at this. */
export const LEAST = 0.01;

/** From window to canvas coordinates. */
export const toCanvas = (at: Point): Point => flow?.screenToFlowPosition(at) ?? at;

/** From canvas to window coordinates. */
export const toWindow = (at: Point): Point => flow?.flowToScreenPosition(at) ?? at;

// Not in a store: it changes with every move, and nobody draws it.
let pointer: Point | undefined;

/** Window coordinates; undefined when the pointer leaves the canvas. */
export function notePointer(at: Point | undefined): void {
  pointer = at;
}

/** Where the pointer is on the canvas, in window coordinates. */
export const pointerOnCanvas = (): Point | undefined => pointer;

/** A painted block under the pointer becomes one that can be grasped. */
export const hoverPicture = (): void => hoverAt(pointer && toCanvas(pointer), zoomNow());

/** Where something without a place of its own goes. */
export const pointerOrCentre = (): Point => (pointer ? toCanvas(pointer) : centreOfView());

export const zoomNow = (): number => flow?.getZoom() ?? 1;

export const canvasElement = (): HTMLElement | undefined => pane;

export function centreOfView(): Point {
  const box = pane?.getBoundingClientRect();
  return box ? toCanvas({ x: box.x + box.width / 2, y: box.y + box.height / 2 }) : { x: 0, y: 0 };
}

/** The part of the canvas in view, without what the strips at the bottom cover. */
export function viewOfCanvas(): Rect | undefined {
  const box = pane?.getBoundingClientRect();
  if (!box || !flow) return undefined;
  const zoom = flow.getZoom();
  return {
    ...toCanvas({ x: box.x, y: box.y }),
    width: box.width / zoom,
    height: (box.height - STRIPS) / zoom,
  };
}

export const zoomIn = (): void => void flow?.zoomIn({ duration: travel(160) });
export const zoomOut = (): void => void flow?.zoomOut({ duration: travel(160) });
export function zoomTo(zoom: number): void {
  if (!flow) return;
  const jump = farFrom(flow.getZoom());
  if (jump) useCanvas.setState({ detail: detailAt(zoom) });
  void flow.zoomTo(zoom, { duration: jump ? 0 : travel(160) });
  if (jump) restView();
}

/** Room left round what is shown; at the bottom are the strips, and owners hang out of hulls. */
const MARGIN = 24;
const STRIPS = 56 + 10;

/** Everything in view, no larger than life. Without blocks: the origin. */
export function fitAll(animated = true): void {
  const { frames, routes } = useScene.getState();
  const rects = Array.from(frames.values(), ({ rect }) => rect);
  for (const route of routes.values()) {
    rects.push(boundsOfRoute(route));
    if (route.label) rects.push(route.label.rect);
  }
  fit(rects, 1, animated);
}

export function fitBlocks(ids: readonly BlockId[]): void {
  fit(rectsOf(ids), 1.25, true);
}

/** Brings a point of the canvas to the middle of the view, at the present zoom. */
export const centreOn = ({ x, y }: Point): void =>
  void flow?.setCenter(x, y, { zoom: flow.getZoom() });

/** Of what stands for blocks: what is inside something collapsed is where its box is. */
function rectsOf(ids: readonly BlockId[]): readonly Rect[] {
  const { frames } = useScene.getState();
  const { design } = useDesign.getState();
  return [...new Set(ids.map((id) => standIn(design, id)))].flatMap(
    (id) => frames.get(id)?.rect ?? [],
  );
}

/** To what is nearest to the view, at the present zoom, so that one sees where one was. */
export function backToContent(): void {
  const { frames } = useScene.getState();
  const middle = centreOfView();
  let nearest: Point | undefined;
  let least = Infinity;
  for (const { rect } of frames.values()) {
    const at = center(rect);
    const far = Math.hypot(at.x - middle.x, at.y - middle.y);
    if (far < least) {
      least = far;
      nearest = at;
    }
  }
  if (nearest && flow)
    void flow.setCenter(nearest.x, nearest.y, { zoom: flow.getZoom(), duration: travel(320) });
}

/** Zooms by a factor, and brings a point of the canvas to the middle. */
export function zoomAbout({ x, y }: Point, factor: number): void {
  if (!flow) return;
  const zoom = Math.min(MOST, Math.max(LEAST, flow.getZoom() * factor));
  void flow.setCenter(x, y, { zoom });
}

/** Moves the view only as far as it takes to see these blocks, and zooms in where they'd be tiny. */
export function reveal(ids: readonly BlockId[]): void {
  const bounds = boundsOf(rectsOf(ids));
  const box = pane?.getBoundingClientRect();
  if (!bounds || !box || !flow) return;
  const zoom = flow.getZoom();
  const corner = toCanvas({ x: box.x + MARGIN, y: box.y + MARGIN });
  const view = {
    ...corner,
    width: (box.width - 2 * MARGIN) / zoom,
    height: (box.height - MARGIN - STRIPS) / zoom,
  };
  const cover = coverIn(box);
  const covered =
    cover &&
    overlaps(bounds, {
      ...toCanvas({ x: cover.x, y: cover.y }),
      width: cover.width / zoom,
      height: cover.height / zoom,
    });
  if (holdsRect(view, bounds) && zoom >= 0.4 && !covered) return;
  const fits = bounds.width <= view.width && bounds.height <= view.height;
  if (!fits || zoom < 0.4) {
    fit([bounds], 1, true);
    return;
  }
  // Into the middle of what the search leaves: beside it, or on a narrow canvas under it.
  const beside = cover && cover.x - box.x > BESIDE_COVER;
  const aside = cover && beside ? (box.right - cover.x) / 2 / zoom : 0;
  const below = cover && !beside ? (cover.y + cover.height - box.y) / 2 / zoom : 0;
  const middle = center(bounds);
  void flow.setCenter(middle.x + aside, middle.y - below, { zoom, duration: travel(320) });
}

/** Pixels beside the search that are room enough for a block and what is round it. */
const BESIDE_COVER = 320;

/** What the search covers while it is open, in window coordinates. */
function coverIn(box: DOMRect): Rect | undefined {
  const cover = pane?.querySelector('[data-search]')?.getBoundingClientRect();
  return cover && cover.width > 0 && cover.right <= box.right + 1 ? cover : undefined;
}

function fit(rects: readonly Rect[], largest: number, animated: boolean): void {
  const bounds = boundsOf(rects);
  const box = pane?.getBoundingClientRect();
  if (!flow || !box || box.width === 0) return;
  if (!bounds) {
    void flow.setViewport({ x: 0, y: 0, zoom: 1 });
    return;
  }
  const width = box.width - 2 * MARGIN;
  const height = box.height - MARGIN - STRIPS;
  const wanted = Math.min(width / bounds.width, height / bounds.height, largest);
  const zoom = Math.max(LEAST, wanted);
  const jump = !animated || farFrom(zoom);
  // Known before the view jumps there, or thousands of blocks would be drawn in full first.
  if (jump) useCanvas.setState({ detail: detailAt(zoom) });
  void flow.setViewport(
    {
      x: MARGIN + (width - bounds.width * zoom) / 2 - bounds.x * zoom,
      y: MARGIN + (height - bounds.height * zoom) / 2 - bounds.y * zoom,
      zoom,
    },
    { duration: jump ? 0 : travel(320) },
  );
  if (jump) restView();
}

/**
 * Whether a crowd of blocks is one picture at this zoom. On the way there, or from there, each block
 * would be drawn for a moment: such a change of view is a jump.
 */
const farFrom = (zoom: number): boolean => isDistantAt(useScene.getState().frames.size, zoom);

/** No travelling for those who asked for less motion. */
const travel = (ms: number): number =>
  window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ms;
