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

/** From the middle of a mark on a line to the middle of a handle beside it, at least. */
const BESIDE_MARK = 20;

/** Where a line is taken hold of to move its runs: at their middles, or beside its text and its mark. */
export function handlePoints(
  { line, label }: Pick<Route, 'line' | 'label'>,
  least: Least,
  mark?: Point,
): readonly HandlePoint[] {
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
    const marked = mark && mark[upright ? 'x' : 'y'] === from[upright ? 'x' : 'y'];
    const at = besideMark(start, end, marked ? mark[axis] : undefined);
    found.push(upright ? { x: from.x, y: at, run, upright } : { x: at, y: from.y, run, upright });
  });
  return found;
}

/** The middle between two ends, or of what the mark leaves of it, where there is room. */
function besideMark(start: number, end: number, mark: number | undefined): number {
  const middle = (start + end) / 2;
  if (mark === undefined || Math.abs(mark - middle) >= BESIDE_MARK) return middle;
  const far = Math.abs(mark - start) >= Math.abs(end - mark) ? start : end;
  const beside = (mark + (Math.sign(far - mark) * BESIDE_MARK) / 2 + far) / 2;
  return Math.abs(beside - mark) < BESIDE_MARK ? middle : beside;
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
