// What findings, a plan and a highlight have to say about one block or connection, looked up instead
// of searched: two thousand blocks ask on every change.

import type { FindingMark } from '#app/drawing/marks.ts';
import { worse } from '#app/drawing/stand-ins.ts';
import { isNumbered } from '#app/graph/trail-through.ts';
import type { Finding } from '#app/rules/finding.ts';
import type { Highlight } from '../../store/session-store.ts';

interface Marks {
  readonly blocks: ReadonlyMap<string, FindingMark>;
  readonly connections: ReadonlyMap<string, FindingMark>;
}

const marksOf = new WeakMap<readonly Finding[], Marks>();

/** The worst finding and the number of them, by block and by connection. */
export function findingMarks(findings: readonly Finding[]): Marks {
  const known = marksOf.get(findings);
  if (known) return known;
  const marks = {
    blocks: new Map<string, FindingMark>(),
    connections: new Map<string, FindingMark>(),
  };
  for (const { severity, waiver, blocks, connections } of findings) {
    const shown = waiver === undefined ? severity : 'waived';
    for (const id of new Set(blocks)) count(marks.blocks, id, shown);
    for (const id of new Set(connections)) count(marks.connections, id, shown);
  }
  marksOf.set(findings, marks);
  return marks;
}

function count(
  marks: Map<string, FindingMark>,
  id: string,
  severity: FindingMark['severity'],
): void {
  const before = marks.get(id);
  const mark = { severity, count: 1 };
  marks.set(id, before ? worse(before, mark) : mark);
}

export type Light = Highlight['tone'] | undefined;

interface Lit {
  readonly blocks: ReadonlySet<string>;
  readonly connections: ReadonlySet<string>;
  readonly steps: ReadonlyMap<string, number>;
}

const litOf = new WeakMap<Highlight, Lit>();

function lit(highlight: Highlight): Lit {
  const { trail } = highlight;
  const known = litOf.get(highlight);
  if (known) return known;
  const sets = {
    blocks: new Set<string>(highlight.blocks),
    connections: new Set<string>(highlight.connections),
    steps: new Map(trail && isNumbered(trail) ? trail.order.map((id, at) => [id, at + 1]) : []),
  };
  litOf.set(highlight, sets);
  return sets;
}

/** The number of a connection along the path that is lit up, from 1. */
export const stepOf = (highlight: Highlight | undefined, id: string): number | undefined =>
  highlight && lit(highlight).steps.get(id);

/**
 * Undefined for all that isn't in the path: it is dimmed from outside, so that of two thousand blocks
 * only the few in the path are drawn anew.
 */
export function lightOf(
  highlight: Highlight | undefined,
  table: 'blocks' | 'connections',
  id: string,
): Light {
  if (!highlight) return undefined;
  return lit(highlight)[table].has(id) ? highlight.tone : undefined;
}
