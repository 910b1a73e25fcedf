import type { Point } from '../../design/schema.ts';
import { eachRun } from './polyline.ts';
import type { Route } from './route.ts';

export interface HandlePoint extends Point {
  readonly run: number;
  readonly upright: boolean;
}

/** How long a run is that has room for a handle: between two bends, or beside a block. */
export interface Least {
  readonly between: number;
  readonly beside: number;
}

/** Where a line is taken hold of to move its runs: at their middles, or beside its text. */
export function handlePoints({ line, label }: Route, least: Least): readonly HandlePoint[] {
  const found: HandlePoint[] = [];
  eachRun(line, (from, to, run) => {
    const upright = from.x === to.x;
    const axis = upright ? 'y' : 'x';
    let [start, end] = [from[axis], to[axis]];
    if (label?.run === run) {
      const half = (upright ? label.rect.height : label.rect.width) / 2;
      const middle = label.on[axis];
      const sign = Math.sign(end - start);
      const before = Math.abs(middle - start);
      if (before >= Math.abs(end - middle)) end = middle - sign * half;
      else start = middle + sign * half;
    }
    const outer = run === 0 || run === line.length - 2;
    if (Math.abs(end - start) < (outer ? least.beside : least.between)) return;
    const at = (start + end) / 2;
    found.push(upright ? { x: from.x, y: at, run, upright } : { x: at, y: from.y, run, upright });
  });
  return found;
}

/** The run of a line nearest to a point. */
export function runNear(line: Route['line'], point: Point): number {
  let best = { run: 0, distance: Infinity };
  eachRun(line, (from, to, run) => {
    const beside = (axis: 'x' | 'y'): number =>
      Math.max(
        0,
        Math.min(from[axis], to[axis]) - point[axis],
        point[axis] - Math.max(from[axis], to[axis]),
      );
    const distance = beside('x') + beside('y');
    if (distance < best.distance) best = { run, distance };
  });
  return best.run;
}
