// The coupling matrix: which service leads to which, and whether it waits for the answer.
import { cycles } from '../../graph/components.ts';
import { addMark, addMarks, hasMark, type Marks, marksIn, noMarks } from '../../graph/marks.ts';
import type { Crossing } from './crossings.ts';
import type { Facts } from './facts.ts';
import { isShared, type StoreUse } from './stores.ts';
import type { WhatIf } from './what-if.ts';

export interface Links {
  /** How many ordered pairs of services are joined. */
  readonly total: number;
  /** How many of them wait, or share a store. */
  readonly waiting: number;
  /** By service: the services it waits for. */
  readonly waits: readonly Marks[];
  /** The same, of what is known to be waited for. */
  readonly certain: readonly Marks[];
  /** By service: the services it leads to, waited for or not. */
  readonly leads: readonly Marks[];
}

export function linksOf({ services, crossings, stores }: Facts, given: WhatIf): Links {
  const empty = (): Marks[] => services.map(() => noMarks(services.length));
  const waits = empty();
  const leads = empty();
  const certain = empty();
  for (const { view, from, waited, reached, certain: sure } of crossings) {
    const [own, all, known] = [waits[from], leads[from], certain[from]];
    if (!own || !all || !known) continue;
    addMarks(all, reached);
    if (view.synchronous && !given.events.has(view.connection.id)) {
      addMarks(own, waited);
      if (sure) addMarks(known, waited);
      addMarks(all, waited);
    }
  }
  const coupled = waits.map((marks) => marks.slice());
  for (const [from, to] of sharing(stores, given)) {
    const [own, all] = [coupled[from], leads[from]];
    if (!own || !all) continue;
    addMark(own, to);
    addMark(all, to);
  }
  const count = (sets: readonly Marks[]): number =>
    sets.reduce((sum, marks) => sum + marksIn(marks).length, 0);
  return { total: count(leads), waiting: count(coupled), waits, certain, leads };
}

/** Who shares what nobody owns is joined by it, though neither leads to the other. */
const sharing = (
  stores: readonly StoreUse[],
  given: WhatIf,
): readonly (readonly [from: number, to: number])[] =>
  stores
    .filter((use) => isShared(use, given))
    .flatMap(({ keeper, services }) =>
      services.filter((index) => index !== keeper).map((index) => [index, keeper] as const),
    );

/**
 * Groups of services that all wait for one another. A load balancer that all share leads to each of
 * them, and closes no circle.
 */
export const knotsOf = ({ certain }: Links): readonly (readonly number[])[] =>
  cycles(certain.keys(), (index) => {
    const marks = certain[index];
    return marks ? marksIn(marks) : [];
  });

/** What makes services of a group wait for others of it. */
export function waitsWithin(
  { crossings, services }: Facts,
  group: readonly number[],
): readonly Crossing[] {
  const all = noMarks(services.length);
  for (const index of group) addMark(all, index);
  return crossings.filter(
    ({ certain, from, waited }) =>
      certain &&
      hasMark(all, from) &&
      waited.some((word, index) => (word & (all[index] ?? 0)) !== 0),
  );
}
