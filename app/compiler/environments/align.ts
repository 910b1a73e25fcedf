// Which entries of several lists are one and the same: what one environment has more of becomes an
// entry of its own, and the others keep their places.
import { intrinsicOf } from '../../cloudformation/intrinsics.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import { isObject, sameJson } from '../../json.ts';

/** One entry of the joint list: its index in each list that has it. */
export type Column = ReadonlyMap<number, number>;

/** The lists by a number of their own (an environment); each is a part of the result, in its order. */
export function align(lists: ReadonlyMap<number, readonly Value[]>): readonly Column[] {
  let columns: Map<number, number>[] = [];
  const at = (list: number, index: number): Value => lists.get(list)?.[index] ?? null;
  for (const [list, items] of lists) {
    const likeness = (column: ReadonlyMap<number, number>, item: Value): number =>
      Math.max(0, ...[...column].map(([other, index]) => likenessOf(at(other, index), item)));
    const steps = bestPath(columns.length, items.length, (column, index) =>
      likeness(columns[column] ?? new Map(), items[index] ?? null),
    );
    columns = steps.map(({ left, right }) => {
      const column = new Map(left === undefined ? [] : columns[left]);
      if (right !== undefined) column.set(list, right);
      return column;
    });
  }
  return columns;
}

interface Step {
  readonly left?: number;
  readonly right?: number;
}

/** The way through two lists that joins the most alike; 0 is never joined. */
function bestPath(
  lefts: number,
  rights: number,
  likeness: (left: number, right: number) => number,
): readonly Step[] {
  const width = rights + 1;
  const best = new Float64Array((lefts + 1) * width);
  const joined = new Float64Array(lefts * rights);
  const value = (left: number, right: number): number => best[left * width + right] ?? 0;
  for (let left = lefts - 1; left >= 0; left -= 1)
    for (let right = rights - 1; right >= 0; right -= 1) {
      const alike = likeness(left, right);
      joined[left * rights + right] = alike;
      best[left * width + right] = Math.max(
        alike > 0 ? alike + value(left + 1, right + 1) : 0,
        value(left + 1, right),
        value(left, right + 1),
      );
    }
  const steps: Step[] = [];
  let left = 0;
  let right = 0;
  while (left < lefts || right < rights) {
    const alike = left < lefts && right < rights ? (joined[left * rights + right] ?? 0) : 0;
    if (alike > 0 && value(left, right) === alike + value(left + 1, right + 1))
      steps.push({ left: left++, right: right++ });
    else if (left < lefts && (right >= rights || value(left, right) === value(left + 1, right)))
      steps.push({ left: left++ });
    else steps.push({ right: right++ });
  }
  return steps;
}

/** Properties that tell the entries of a list apart. */
const IDENTITIES = ['Id', 'Name', 'Key', 'Sid', 'PolicyName', 'AttributeName', 'IndexName'];

const EQUAL = 4;

/** 0: two different entries; the more, the likelier one entry that differs a little. */
function likenessOf(a: Value, b: Value): number {
  if (sameJson(a, b)) return EQUAL;
  if (!isPlain(a) || !isPlain(b)) return 0;
  if (IDENTITIES.some((key) => typeof a[key] === 'string' && a[key] !== b[key])) return 0;
  // Statements look alike, whatever they allow.
  if ('Action' in a && 'Action' in b)
    return sameJson(a.Action, b.Action) || sameJson(a.Resource, b.Resource) ? 2 : 0;
  const keys = Object.keys(a);
  const shared = keys.filter((key) => key in b).length;
  const alike = (2 * shared) / (keys.length + Object.keys(b).length);
  return alike >= 0.5 ? 1 + alike : 0;
}

/** A map, but for intrinsic functions: those are a value of their own. */
export const isPlain = (value: Value): value is ValueObject =>
  isObject(value) && intrinsicOf(value) === undefined;
