import { LIMITS } from '../../cloudformation/limits.ts';

/** Logical ids that nobody has yet. */
export interface Names {
  /** The wanted one, numbered where it is taken. */
  free(wanted: string): string;
}

/** Room for a number at the end. */
const LONGEST = LIMITS.nameLength - 4;

export function createNames(taken: Iterable<string>): Names {
  const used = new Set(taken);
  return {
    free: (wanted) => {
      const base = wanted.slice(0, LONGEST);
      let name = base;
      for (let number = 2; used.has(name); number += 1) name = `${base}${number}`;
      used.add(name);
      return name;
    },
  };
}
