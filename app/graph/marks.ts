// Who is reached from where, for many marked nodes at once: a bit for each mark, so that a graph of
// 20,000 edges with hundreds of marks takes milliseconds.
import { cycles } from './components.ts';

/** A set of small numbers. */
export type Marks = Uint32Array;

export const noMarks = (count: number): Marks => new Uint32Array((count + 31) >>> 5);

export const hasMark = (marks: Marks, mark: number): boolean =>
  ((marks[mark >>> 5] ?? 0) & (1 << (mark & 31))) !== 0;

export function addMark(marks: Marks, mark: number): void {
  marks[mark >>> 5] = (marks[mark >>> 5] ?? 0) | (1 << (mark & 31));
}

/** Adds all of `others` to `marks`. */
export function addMarks(marks: Marks, others: Marks): void {
  for (let word = 0; word < marks.length; word++)
    marks[word] = (marks[word] ?? 0) | (others[word] ?? 0);
}

/** In ascending order. */
export function marksIn(marks: Marks): number[] {
  const found: number[] = [];
  for (const [index, word] of marks.entries())
    for (let bits = word; bits !== 0; bits &= bits - 1)
      found.push((index << 5) + 31 - Math.clz32(bits & -bits));
  return found;
}

/**
 * For each node the marks of all nodes it leads to, its own included. Time: nodes and edges, times a
 * thirty-second of the marks.
 */
export function marksAhead<N>(
  nodes: Iterable<N>,
  successors: (node: N) => Iterable<N>,
  markOf: (node: N) => number | undefined,
  count: number,
): (node: N) => Marks {
  const all = [...nodes];
  const members = new Map<N, readonly N[]>();
  const home = new Map<N, N>();
  for (const cycle of cycles(all, successors)) {
    const [first] = cycle;
    if (first === undefined) continue;
    members.set(first, cycle);
    for (const node of cycle) home.set(node, first);
  }
  const homeOf = (node: N): N => home.get(node) ?? node;
  const done = new Map<N, Marks>();

  for (const start of all) {
    // Depth first without recursion: a node is settled once all it leads to are.
    const work = [{ at: homeOf(start), opened: false }];
    for (let frame = work.at(-1); frame; frame = work.at(-1)) {
      const { at, opened } = frame;
      if (done.has(at)) {
        work.pop();
        continue;
      }
      const group = members.get(at) ?? [at];
      const next = group.flatMap((node) => [...successors(node)].map(homeOf));
      if (!opened) {
        frame.opened = true;
        for (const to of next) if (to !== at && !done.has(to)) work.push({ at: to, opened: false });
        continue;
      }
      work.pop();
      const marks = noMarks(count);
      for (const node of group) {
        const mark = markOf(node);
        if (mark !== undefined) addMark(marks, mark);
      }
      for (const to of next) {
        const theirs = done.get(to);
        if (to !== at && theirs) addMarks(marks, theirs);
      }
      done.set(at, marks);
    }
  }
  const none = noMarks(count);
  return (node) => done.get(homeOf(node)) ?? none;
}
