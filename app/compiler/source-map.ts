// Ties a compiled template to the design: which block or connection asked for a resource, and for
// each value inside it. Validator findings, change-set rows and stack events arrive with a logical
// id; this puts them on the canvas. Plain data, so that it crosses workers and the host contract.
import type { Purpose } from '../catalog/traits/resource.ts';
import type { Value } from '../cloudformation/template.ts';
import type { BlockId, ConnectionId } from '../design/ids.ts';

export type Author =
  | { readonly block: BlockId; readonly connection?: undefined }
  | { readonly connection: ConnectionId; readonly block?: undefined };

/** One value somebody put into a resource. */
export interface Contribution {
  readonly author: Author;
  readonly logicalId: string;
  /** Dotted, inside Properties; empty for the resource itself. */
  readonly path: string;
  readonly purpose: Purpose;
  readonly value: Value;
}

export interface SourceMap {
  /** Logical id → who made the resource (or parameter). */
  readonly authors: { readonly [logicalId: string]: Author };
  /** What was added to a resource after it was made, in order. */
  readonly contributions: readonly Contribution[];
}

/**
 * Who is behind a place in a template: the most specific contribution whose path holds it, else
 * the author of the resource.
 */
export function authorOf(map: SourceMap, logicalId: string, path = ''): Author | undefined {
  const inside = map.contributions.filter(
    (one) =>
      one.logicalId === logicalId &&
      one.path !== '' &&
      (path === one.path || path.startsWith(`${one.path}.`)),
  );
  const closest = inside.toSorted((a, b) => b.path.length - a.path.length)[0];
  return closest?.author ?? map.authors[logicalId];
}

export const isSameAuthor = (a: Author, b: Author): boolean =>
  a.block === b.block && a.connection === b.connection;

/** Everything one block or connection generates: its contract, in template order. */
export const contributionsOf = (map: SourceMap, author: Author): readonly Contribution[] =>
  map.contributions.filter((one) => isSameAuthor(one.author, author));

/** Logical ids of the resources one block or connection made. */
export const resourcesOf = (map: SourceMap, author: Author): readonly string[] =>
  Object.keys(map.authors).filter((id) => {
    const by = map.authors[id];
    return by !== undefined && isSameAuthor(by, author);
  });
