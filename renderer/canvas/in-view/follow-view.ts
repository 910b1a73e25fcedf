// Decides what has an element of its own as the view, the design and the selection change. A few are
// made in each frame, from the middle of the view outwards, so that no frame takes long.
import type { BlockId } from '#app/design/ids.ts';
import type { Point } from '#app/design/schema.ts';
import { center, grow, overlaps, type Rect } from '#app/layout/rect.ts';
import type { Routes } from '#app/layout/routing/route.ts';
import { boundsOfRoute } from '#app/layout/routing/route-bounds.ts';
import { useSession } from '../../store/session-store.ts';
import { isUnderWay, useCanvas } from '../canvas-store.ts';
import { blockId } from '../nodes/use-block.ts';
import { useScene } from '../scene-store.ts';
import { useMotion } from '../view/motion.ts';
import { frameAt, framesWithin, linesWithin } from './geometry.ts';
import { CROWD, type InView, isDistantAt, useInView } from './in-view-store.ts';

export interface Viewed {
  readonly transform: readonly [x: number, y: number, zoom: number];
  readonly width: number;
  readonly height: number;
}

export interface ViewSource {
  getState(): Viewed;
  subscribe(listener: (now: Viewed, before: Viewed) => void): () => void;
}

interface Wanted {
  readonly blocks: readonly string[];
  readonly lines: readonly string[];
}

/** Pixels of the window; the view is rounded out to them, so that panning seldom changes what is in it. */
const STEP = 240;
/** Of what is selected in the picture, as many are elements; the others are framed. */
const SELECTED = 40;
/**
 * How many blocks a frame may add, as frames are on time or late. Twice as many may go, which costs
 * less; where the design is painted all go at once.
 */
const BATCH = { least: 2, most: 12 } as const;
const LINES_A_BLOCK = 1.5;
/** As many are elements at most when some of them are no longer in view. */
const KEPT = { blocks: 150, lines: 260 } as const;
/** Milliseconds between two frames that are on time, or nearly so. */
const ON_TIME = 22;

/** Keeps `useInView` in step; returns what ends that. */
export function followView(source: ViewSource): () => void {
  let wanted: Wanted = { blocks: [], lines: [] };
  let frame: number | undefined;
  let last = 0;
  let batch: number = BATCH.least;
  let key = '';

  const step = (now: number): void => {
    batch = now - last > ON_TIME ? batch / 2 : batch + 1;
    batch = Math.round(Math.min(BATCH.most, Math.max(BATCH.least, batch)));
    last = now;
    frame = undefined;
    advance();
  };

  const advance = (): void => {
    const state = useInView.getState();
    if (!state.crowd) return;
    const going = state.distant ? Infinity : batch * 2;
    const blocks = nextOf(state.blocks, wanted.blocks, { coming: batch, going });
    const coming = Math.ceil(batch * LINES_A_BLOCK);
    const lines = nextOf(state.lines, wanted.lines, { coming, going });
    // What is yet to come beside the view isn't missed.
    const { frames, routes } = useScene.getState();
    const view = viewOf(source.getState());
    const pending =
      useMotion.getState().zooming ||
      blocks.left.some((id) => isSeen(frames.get(blockId(id))?.rect, view)) ||
      lines.left.some((id) => isSeen(boundsIn(routes, id), view));
    if (blocks.set !== state.blocks || lines.set !== state.lines || pending !== state.pending)
      useInView.setState({ blocks: blocks.set, lines: lines.set, pending });
    if (blocks.more || lines.more) frame ??= requestAnimationFrame(step);
  };

  const update = (): void => {
    const [, , zoom] = source.getState().transform;
    const { frames } = useScene.getState();
    const crowd = frames.size > CROWD;
    const before = useInView.getState();
    const { zooming } = useMotion.getState();
    const distant = zooming && before.crowd ? before.distant : isDistantAt(frames.size, zoom);
    if (!crowd) {
      if (before.crowd)
        useInView.setState({
          ...{ crowd, distant, pending: false },
          ...{ blocks: undefined, lines: undefined, hovered: undefined },
        });
      return;
    }
    wanted = isOnItsWay(distant)
      ? asTheyAre(before)
      : distant
        ? pointedAt(before.hovered)
        : within(roundedOut(viewOf(source.getState()), zoom), before);
    if (crowd !== before.crowd || distant !== before.distant)
      useInView.setState({
        ...{ crowd, distant },
        blocks: before.blocks ?? new Set(),
        lines: before.lines ?? new Set(),
        ...(!distant && { hovered: undefined }),
      });
    advance();
  };

  const stops = [
    source.subscribe(({ transform, width, height }) => {
      const { distant, crowd } = useInView.getState();
      const [x, y, zoom] = transform;
      if (!crowd) return;
      const next = isOnItsWay(distant)
        ? 'on its way'
        : distant
          ? 'far'
          : `${Math.round(x / STEP)} ${Math.round(y / STEP)} ${zoom} ${width} ${height}`;
      if (next === key) return;
      key = next;
      update();
    }),
    useMotion.subscribe((now, before) => {
      if (now.zooming !== before.zooming || now.moving !== before.moving) update();
    }),
    // What is dragged is an element already, and the rest stays.
    useScene.subscribe(() => {
      if (!useCanvas.getState().draft) update();
    }),
    useSession.subscribe((now, before) => {
      if (now.selection !== before.selection) update();
    }),
    useCanvas.subscribe((now, before) => {
      if (now.renaming !== before.renaming || now.moving !== before.moving) update();
    }),
    useInView.subscribe((now, before) => {
      if (now.hovered !== before.hovered) update();
    }),
  ];
  update();
  return () => {
    for (const stop of stops) stop();
    if (frame !== undefined) cancelAnimationFrame(frame);
  };
}

const viewOf = ({ transform: [x, y, zoom], width, height }: Viewed): Rect => ({
  x: -x / zoom,
  y: -y / zoom,
  width: width / zoom,
  height: height / zoom,
});

const isSeen = (rect: Rect | undefined, view: Rect): boolean =>
  rect !== undefined && overlaps(rect, view);

function boundsIn(routes: Routes, id: string): Rect | undefined {
  const route = routes.get(id);
  return route && boundsOfRoute(route);
}

/** The view, near by and in nobody's hand, or its zoom. */
function isOnItsWay(distant: boolean): boolean {
  const { zooming, moving } = useMotion.getState();
  return zooming || (moving && !distant && !isUnderWay(useCanvas.getState()));
}

/**
 * While the view is on its way nothing gets an element, or loses it, but what somebody deals with:
 * the picture is round what has one.
 */
const asTheyAre = ({ blocks, lines }: InView): Wanted => ({
  blocks: [...new Set([...alive(), ...(blocks ?? [])])],
  lines: [...(lines ?? [])],
});

/**
 * Nearest to the middle first; and of what was left behind what isn't far away yet: whoever pans
 * comes back.
 */
function within(area: Rect, before: InView): Wanted {
  const middle = center(area);
  const { frames, routes } = useScene.getState();
  const around = grow(area, Math.max(area.width, area.height) / 2);
  const near = framesWithin(area).toSorted((a, b) => away(a.rect, middle) - away(b.rect, middle));
  const lines = linesWithin(area)
    .flatMap((id) => {
      const route = routes.get(id);
      return route ? [{ id, away: away(boundsOfRoute(route), middle) }] : [];
    })
    .toSorted((a, b) => a.away - b.away);
  const kept = (
    ids: ReadonlySet<string> | undefined,
    most: number,
    rectOf: (id: string) => Rect | undefined,
  ): readonly string[] =>
    [...(ids ?? [])].filter((id) => isSeen(rectOf(id), around)).slice(0, Math.max(0, most));
  const keptBlocks = kept(
    before.blocks,
    KEPT.blocks - near.length,
    (id) => frames.get(blockId(id))?.rect,
  );
  const keptLines = kept(before.lines, KEPT.lines - lines.length, (id) => boundsIn(routes, id));
  return {
    blocks: [...new Set([...alive(), ...near.map(({ id }) => id), ...keptBlocks])],
    lines: [...new Set([...lines.map(({ id }) => id), ...keptLines])],
  };
}

/** In the picture: what somebody deals with. */
const pointedAt = (hovered: BlockId | undefined): Wanted => ({
  blocks: [...new Set([...(hovered ? [hovered] : []), ...alive()])],
  lines: useSession.getState().selection.connections.slice(0, SELECTED),
});

function alive(): readonly string[] {
  const { renaming } = useCanvas.getState();
  const { blocks } = useSession.getState().selection;
  const { frames } = useScene.getState();
  return [...(renaming ? [renaming] : []), ...blocks.slice(0, SELECTED)].filter((id) =>
    frames.has(id),
  );
}

const away = (rect: Rect, middle: Point): number => {
  const { x, y } = center(rect);
  return Math.hypot(x - middle.x, y - middle.y);
};

function roundedOut({ x, y, width, height }: Rect, zoom: number): Rect {
  const step = STEP / zoom;
  const left = (Math.floor(x / step) - 1) * step;
  const top = (Math.floor(y / step) - 1) * step;
  return {
    x: left,
    y: top,
    width: (Math.ceil((x + width) / step) + 1) * step - left,
    height: (Math.ceil((y + height) / step) + 1) * step - top,
  };
}

interface Next {
  readonly set: ReadonlySet<string>;
  /** What is wanted and isn't there yet. */
  readonly left: readonly string[];
  readonly more: boolean;
}

/** At most so many in one step. */
interface Step {
  readonly coming: number;
  readonly going: number;
}

/** One step from what there is to what there should be. */
function nextOf(
  present: ReadonlySet<string> | undefined,
  wanted: readonly string[],
  most: Step,
): Next {
  const before = present ?? new Set<string>();
  const missing = wanted.filter((id) => !before.has(id));
  const goal = new Set(wanted);
  const extra = [...before].filter((id) => !goal.has(id));
  if (missing.length === 0 && extra.length === 0) return { set: before, left: [], more: false };
  const set = new Set(before);
  for (const id of extra.slice(0, most.going)) set.delete(id);
  for (const id of missing.slice(0, most.coming)) set.add(id);
  const left = missing.slice(most.coming);
  return { set, left, more: left.length > 0 || extra.length > most.going };
}

/** Smaller than this on the screen, a block is only selected; what is selected can be dragged. */
const GRASPABLE = 0.06;
/** Farther out a microservice fills the view: what is dragged there is a frame for a selection. */
const HULL_GRASPABLE = 0.2;

/** The pointer moves over the picture. */
export function hoverAt(point: Point | undefined, zoom: number): void {
  const { distant, hovered } = useInView.getState();
  if (!distant) return;
  const frame = point && zoom >= GRASPABLE ? frameAt(point) : undefined;
  const found = frame?.shape === 'hull' && zoom < HULL_GRASPABLE ? undefined : frame?.id;
  if (found !== hovered) useInView.setState({ hovered: found });
}
