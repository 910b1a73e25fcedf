// How this person likes the problems grouped: of this machine, not of a design.
import { GROUPINGS, type Grouping } from './groups.ts';

const KEY = 'stackwright.problems.grouping';

/** A private window or a full store forgets it; that is no reason to fail. */
export function rememberedGrouping(): Grouping {
  try {
    const kept = localStorage.getItem(KEY) ?? '';
    return isGrouping(kept) ? kept : 'area';
  } catch {
    return 'area';
  }
}

export function rememberGrouping(grouping: Grouping): void {
  try {
    localStorage.setItem(KEY, grouping);
  } catch {
    // See rememberedGrouping.
  }
}

const isGrouping = (name: string): name is Grouping => Object.hasOwn(GROUPINGS, name);
