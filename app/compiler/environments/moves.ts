// Where the values of one environment's template stand in the template of all.

export type Path = readonly (string | number)[];

/** A value's place: the resource's logical id, and the path inside its Properties. */
export interface Moves {
  record(environment: number, logicalId: string, from: Path, to: Path): void;
  /** The dotted path in the common template. */
  follow(environment: number, logicalId: string, path: string): string;
}

export function createMoves(): Moves {
  const moved = new Map<string, Map<string, string>>();
  const key = (environment: number, logicalId: string): string => `${environment} ${logicalId}`;
  return {
    record: (environment, logicalId, from, to) => {
      const id = key(environment, logicalId);
      const inside = moved.get(id) ?? new Map<string, string>();
      moved.set(id, inside.set(from.join('.'), to.join('.')));
    },
    follow: (environment, logicalId, path) => {
      const inside = moved.get(key(environment, logicalId));
      if (!inside) return path;
      // The longest beginning that moved; what follows it moved along.
      for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
        const to = inside.get(path.slice(0, end));
        if (to !== undefined) return to + path.slice(end);
      }
      return path;
    },
  };
}
