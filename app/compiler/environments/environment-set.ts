// Some of a design's environments, as the bits of a number: there are ten at most, and sets are
// compared, joined and used as keys all the time.

export type EnvironmentSet = number;

export const setOf = (indexes: Iterable<number>): EnvironmentSet => {
  let set = 0;
  for (const index of indexes) set |= 1 << index;
  return set;
};

export const firstOf = (count: number): EnvironmentSet => (1 << count) - 1;

export const has = (set: EnvironmentSet, index: number): boolean => (set & (1 << index)) !== 0;

export const isWithin = (part: EnvironmentSet, whole: EnvironmentSet): boolean =>
  (part & ~whole) === 0;

export const members = (set: EnvironmentSet, count: number): number[] =>
  Array.from({ length: count }, (_, index) => index).filter((index) => has(set, index));
