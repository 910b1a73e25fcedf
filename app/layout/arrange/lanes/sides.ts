// Where each lane stands: in an order, apart from those it shares a row with, and as much above and
// below what it is joined to as can be.

import { toGrid, upToGrid } from '../../snap.ts';
import { type Box, type Link } from '../boxes.ts';
import type { Lane } from './rows.ts';

/** Between lanes, whose own sides come on top. */
const GAP = 24;
/** Line to be seen beside a text. */
const BESIDE_LABEL = 48;

/** A line between two lanes, from the lanes' starts. */
export interface Tie {
  readonly from: number;
  readonly to: number;
  readonly fromX: number;
  readonly toX: number;
  readonly fromRow: number;
  readonly toRow: number;
  readonly label: number;
  readonly weight: number;
  readonly aside: boolean;
}

export function tiesOf(lanes: readonly Lane[], links: readonly Link[]): readonly Tie[] {
  const home = new Map<string, { lane: number; row: number; x: number; box: Box }>();
  for (const [lane, { cells }] of lanes.entries())
    for (const [row, { boxes, placed, shift }] of cells)
      for (const box of boxes)
        home.set(box.id, { lane, row, box, x: shift + (placed.at.get(box.id)?.x ?? 0) + 16 });
  return links.flatMap(({ from, to, fromAt, toAt, label, weight, aside }) => {
    const a = home.get(from);
    const b = home.get(to);
    if (!a || !b || a.lane === b.lane) return [];
    return [
      {
        from: a.lane,
        to: b.lane,
        fromX: a.x + fromAt.x,
        toX: b.x + toAt.x,
        fromRow: a.row,
        toRow: b.row,
        label,
        weight,
        aside,
      },
    ];
  });
}

const share = (a: Lane, b: Lane): boolean => a.first <= b.last && b.first <= a.last;

/** Between the starts of two lanes that share a row. */
function apart(
  lanes: readonly Lane[],
  ties: readonly Tie[],
): (left: number, right: number) => number {
  const labels = new Map<string, number>();
  for (const { from, to, fromRow, toRow, label } of ties)
    if (fromRow === toRow) {
      const key = `${Math.min(from, to)} ${Math.max(from, to)}`;
      labels.set(key, Math.max(labels.get(key) ?? 0, label));
    }
  return (left, right) => {
    const label = labels.get(`${Math.min(left, right)} ${Math.max(left, right)}`);
    const gap = label === undefined ? GAP : Math.max(GAP, label + BESIDE_LABEL - 32);
    return (lanes[left]?.width ?? 0) + upToGrid(gap);
  };
}

export interface Sides {
  readonly starts: readonly number[];
  readonly cost: number;
}

const TURNS = 4;

export function placeLanes(
  order: readonly number[],
  lanes: readonly Lane[],
  ties: readonly Tie[],
): Sides {
  const distance = apart(lanes, ties);
  const left: number[][] = lanes.map(() => []);
  const right: number[][] = lanes.map(() => []);
  for (const [place, lane] of order.entries())
    for (const other of order.slice(0, place)) {
      const a = lanes[lane];
      const b = lanes[other];
      if (!a || !b || !share(a, b)) continue;
      left[lane]?.push(other);
      right[other]?.push(lane);
    }
  const starts = lanes.map(() => 0);
  const earliest = (lane: number): number =>
    Math.max(0, ...(left[lane] ?? []).map((other) => (starts[other] ?? 0) + distance(other, lane)));
  for (const lane of order) starts[lane] = earliest(lane);
  const wishes: { other: number; at: number }[][] = lanes.map(() => []);
  for (const { from, to, fromX, toX, fromRow, toRow, aside } of ties) {
    if (fromRow === toRow || aside) continue;
    wishes[from]?.push({ other: to, at: toX - fromX });
    wishes[to]?.push({ other: from, at: fromX - toX });
  }
  for (let turn = 0; turn < TURNS; turn++)
    for (const lane of turn % 2 === 0 ? order.toReversed() : order) {
      const wanted = (wishes[lane] ?? [])
        .map(({ other, at }) => (starts[other] ?? 0) + at)
        .toSorted((a, b) => a - b);
      const middle = wanted[Math.floor((wanted.length - 1) / 2)];
      if (middle === undefined) continue;
      const latest = Math.min(
        ...(right[lane] ?? []).map((other) => (starts[other] ?? 0) - distance(lane, other)),
        Infinity,
      );
      starts[lane] = toGrid(Math.max(earliest(lane), Math.min(latest, middle)));
    }
  return { starts, cost: costOf(starts, lanes, ties) };
}

const BACKWARDS = 60;
const PAST = 160;

function costOf(starts: readonly number[], lanes: readonly Lane[], ties: readonly Tie[]): number {
  let cost = 0;
  for (const { from, to, fromX, toX, fromRow, toRow, weight, aside } of ties) {
    const a = (starts[from] ?? 0) + fromX;
    const b = (starts[to] ?? 0) + toX;
    const dx = Math.abs(a - b);
    cost += (aside ? dx / 4 : dx * weight) + (fromRow !== toRow && dx > 4 ? 40 : 0);
    if (fromRow !== toRow || aside) continue;
    if (b < a) cost += BACKWARDS;
    for (const [index, lane] of lanes.entries()) {
      if (index === from || index === to || lane.first > fromRow || lane.last < fromRow) continue;
      const start = starts[index] ?? 0;
      if (start + lane.width > Math.min(a, b) && start < Math.max(a, b)) cost += PAST;
    }
  }
  const end = Math.max(0, ...lanes.map(({ width }, index) => (starts[index] ?? 0) + width));
  return cost + end / 2;
}
