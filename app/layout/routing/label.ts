// A connection's text sits in a gap of its line, on the longest run that has room, clear of blocks,
// names and other texts.
import type { Point } from '../../design/schema.ts';
import { type Rect } from '../rect.ts';
import { eachRun, type Polyline } from './polyline.ts';
import type { RoutingScene } from './scene.ts';

export interface Label {
  /** Middle of the text. */
  readonly at: Point;
  /** Middle of the gap in the line. */
  readonly on: Point;
  /** Index of the run of the line it sits on. */
  readonly run: number;
  /** What the text takes up; the line is left out there. */
  readonly rect: Rect;
}

const LABEL_HEIGHT = 14;
/** Line to be seen on both sides of the text, arrow included. */
const LINE_LEFT = 11;
const BESIDE = 4;

export function placeLabel(
  line: Polyline,
  width: number,
  trunk: string,
  scene: RoutingScene,
): Label | undefined {
  const runs: { from: Point; to: Point; index: number; length: number; spare: number }[] = [];
  eachRun(line, (from, to, index) => {
    const horizontal = from.y === to.y;
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    const spare = length - (horizontal ? width + 2 * BESIDE : LABEL_HEIGHT) - 2 * LINE_LEFT;
    if (spare >= 0) runs.push({ from, to, index, length, spare });
  });
  let fallback: Label | undefined;
  // Where several lines of one trunk run, a text would be on none of them in particular.
  let shared: Label | undefined;
  for (const { from, to, index, spare, length } of runs.toSorted((a, b) => b.spare - a.spare))
    for (const share of [0.5, 0.35, 0.65, 0.2, 0.8]) {
      if (Math.abs(share - 0.5) * length > spare / 2) continue;
      const on = {
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
      };
      // On an upright run the text may stand off its line's middle to keep clear of a neighbour.
      const aside = from.x === to.x ? Math.max(0, width / 2 - OVER_LINE) : 0;
      for (const shift of aside > 0 ? [0, -aside / 2, aside / 2, -aside, aside] : [0]) {
        const label = labelAt({ x: on.x + shift, y: on.y }, on, index, width);
        fallback ??= label;
        if (scene.covers(label.rect, trunk, from.x === to.x)) continue;
        if (!scene.isShared(label.rect, trunk, from.x === to.x)) return label;
        shared ??= label;
      }
    }
  return shared ?? fallback;
}

/** How much of a text that stands aside still lies over its line. */
const OVER_LINE = 12;

const labelAt = (at: Point, on: Point, run: number, width: number): Label => ({
  at,
  on,
  run,
  rect: {
    x: at.x - width / 2 - BESIDE,
    y: at.y - LABEL_HEIGHT / 2,
    width: width + 2 * BESIDE,
    height: LABEL_HEIGHT,
  },
});
