// A connection's text sits in a gap of its line, on the longest run that has room, clear of blocks,
// names and other texts. Where several lines of a trunk run on each other it stands once for all of
// them; where there is too little room it is cut.
import type { Point } from '../../design/schema.ts';
import { type Rect } from '../rect.ts';
import { eachRun, isUpright, type Polyline } from './polyline.ts';
import type { RouteRequest } from './request.ts';
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
  /** How wide the text may be: less than it wishes where it has to be cut. */
  readonly room: number;
  /** How many times as large the text may be drawn before it covers something; undefined: not larger. */
  readonly growth?: number;
  /** The line that shows the text for this one too: both run there. */
  readonly shownBy?: string;
}

interface Line {
  readonly request: RouteRequest;
  readonly line: Polyline;
}

const LABEL_HEIGHT = 14;
/** Line to be seen on both sides of the text, arrow included. */
export const LINE_LEFT = 11;
/** Where several lines leave together there is no arrow, and little room before they part. */
const STEM_LEFT = 5;
const BESIDE = 4;
/** How much of a text that stands aside still lies over its line. */
const OVER_LINE = 12;
/** Shares of the way along a run, the best first. */
const ALONG = [0.5, 0.35, 0.65, 0.2, 0.8, 0.1, 0.9];
/** What is tried, one after another: how much of the text is left, and whether a border may be under it. */
const TRIES = [
  { share: 1, overBorders: false },
  { share: 1, overBorders: true },
  { share: 0.7, overBorders: true },
  { share: 0.5, overBorders: true },
] as const;
/** Less of a text says nothing. */
const LEAST = 26;

/** By the id of the request. Lines without room for any of their text are left out. */
export function placeLabels(lines: readonly Line[], scene: RoutingScene): Map<string, Label> {
  const groups = new Map<string, Line[]>();
  for (const one of lines) {
    const { trunk, text, id, labelWidth } = one.request;
    if (labelWidth <= 0) continue;
    const key = text === undefined ? id : `${trunk}\n${text}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const labels = new Map<string, Label>();
  for (const { share, overBorders } of TRIES)
    for (const group of groups.values()) {
      const left = group.filter(({ request }) => !labels.has(request.id));
      const [first] = left;
      if (!first) continue;
      const wished = first.request.labelWidth;
      const room = Math.ceil(wished * share);
      if (share < 1 && room < LEAST) continue;
      if (group.length === 1) {
        const label = labelFor(first, room, scene, overBorders);
        if (label) settle(labels, [first], label, scene);
      } else labelGroup(group, room, labels, scene, overBorders);
    }
  return labels;
}

/** The first place that is clear, on the longest run that has room. */
function labelFor(
  { request, line }: Line,
  room: number,
  scene: RoutingScene,
  overBorders: boolean,
): Label | undefined {
  for (const label of placesOn(line, room, LINE_LEFT)) {
    const upright = isUpright(line, label.run);
    if (scene.covers(label.rect, request.trunk, upright, overBorders)) continue;
    if (!scene.isShared(label.rect, request.trunk, upright)) return label;
  }
  return undefined;
}

interface Place {
  readonly label: Label;
  readonly passing: readonly Line[];
}

/** Lines with one text: first where most of them run, then where those left do. */
function labelGroup(
  group: readonly Line[],
  room: number,
  labels: Map<string, Label>,
  scene: RoutingScene,
  overBorders: boolean,
): void {
  const places: Place[] = [];
  for (const { request, line } of group) {
    if (labels.has(request.id)) continue;
    for (const label of placesOn(line, room, STEM_LEFT)) {
      const upright = isUpright(line, label.run);
      const passing = group.filter((other) => runThrough(other.line, label) !== undefined);
      // One text for several is worth a border under it.
      const may = overBorders || passing.length > 1;
      if (scene.covers(label.rect, request.trunk, upright, may)) continue;
      if (scene.running(label.rect, request.trunk, upright) <= passing.length)
        places.push({ label, passing });
    }
  }
  const left = ({ passing }: Place): number =>
    passing.filter(({ request }) => !labels.has(request.id)).length;
  for (const place of places.toSorted((a, b) => b.passing.length - a.passing.length)) {
    const { passing, label } = place;
    // One that has its text already would have it twice.
    if (left(place) < passing.length || scene.coveredByText(label.rect)) continue;
    settle(labels, passing, label, scene);
  }
}

function settle(
  labels: Map<string, Label>,
  passing: readonly Line[],
  label: Label,
  scene: RoutingScene,
): void {
  scene.layLabel(label.rect);
  const [shown] = passing;
  for (const one of passing) {
    const run = runThrough(one.line, label);
    labels.set(one.request.id, {
      ...label,
      run: run ?? label.run,
      ...(one !== shown && shown && { shownBy: shown.request.id }),
    });
  }
}

/** The run of a line that has a text's gap all to itself, on both sides. */
function runThrough(line: Polyline, { on, rect }: Label): number | undefined {
  let found: number | undefined;
  eachRun(line, (from, to, index) => {
    const upright = from.x === to.x;
    const [across, along, size] = upright
      ? (['x', 'y', rect.height] as const)
      : (['y', 'x', rect.width] as const);
    if (from[across] !== on[across]) return;
    const start = Math.min(from[along], to[along]);
    const end = Math.max(from[along], to[along]);
    if (on[along] - size / 2 >= start && on[along] + size / 2 <= end) found ??= index;
  });
  return found;
}

/** Where a text of this width has room on a line, the longest runs first. */
function placesOn(line: Polyline, room: number, left: number): readonly Label[] {
  const runs: { from: Point; to: Point; index: number; length: number; spare: number }[] = [];
  eachRun(line, (from, to, index) => {
    const length = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
    const size = from.y === to.y ? room + 2 * BESIDE : LABEL_HEIGHT;
    const spare = length - size - 2 * left;
    if (spare >= 0) runs.push({ from, to, index, length, spare });
  });
  return runs
    .toSorted((a, b) => b.spare - a.spare)
    .flatMap(({ from, to, index, spare, length }) =>
      ALONG.filter((share) => Math.abs(share - 0.5) * length <= spare / 2).flatMap((share) => {
        const on = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
        // On an upright run the text may stand off its line's middle to keep clear of a neighbour.
        const aside = from.x === to.x ? Math.max(0, room / 2 - OVER_LINE) : 0;
        const shifts = aside > 0 ? [0, -aside / 2, aside / 2, -aside, aside] : [0];
        return shifts.map((shift) => labelAt({ x: on.x + shift, y: on.y }, on, index, room));
      }),
    );
}

const labelAt = (at: Point, on: Point, run: number, room: number): Label => ({
  at,
  on,
  run,
  room,
  rect: {
    x: at.x - room / 2 - BESIDE,
    y: at.y - LABEL_HEIGHT / 2,
    width: room + 2 * BESIDE,
    height: LABEL_HEIGHT,
  },
});
