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
  /** By service: the services it leads to, waited for or not. */
  readonly leads: readonly Marks[];
}

export function linksOf({ services, crossings, stores }: Facts, given: WhatIf): Links {
  const empty = (): Marks[] => services.map(() => noMarks(services.length));
  const waits = empty();
  const leads = empty();
  for (const { view, from, waited, reached } of crossings) {
    const [own, all] = [waits[from], leads[from]];
    if (!own || !all) continue;
    addMarks(all, reached);
    if (view.synchronous && !given.events.has(view.connection.id)) {
      addMarks(own, waited);
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
  return { total: count(leads), waiting: count(coupled), waits, leads };
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

/** Groups of services that all wait for one another. */
export const knotsOf = ({ waits }: Links): readonly (readonly number[])[] =>
  cycles(waits.keys(), (index) => {
    const marks = waits[index];
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
    ({ view, from, waited }) =>
      view.synchronous &&
      hasMark(all, from) &&
      waited.some((word, index) => (word & (all[index] ?? 0)) !== 0),
  );
}
