// The scorecard's sentences name what they are about, but never more than a few.
import type { BlockId } from '../../design/ids.ts';
import type { ConnectionView } from '../define-rule.ts';
import { listed } from '../wording.ts';
import type { Place } from './define-property.ts';
import type { Facts } from './facts.ts';

const MOST = 4;

/** `web and search`; `web, search, stock and 7 others`. */
export const someOf = (names: readonly string[]): string =>
  listed(
    names.length > MOST
      ? [...names.slice(0, MOST - 1), `${names.length - MOST + 1} others`]
      : names,
  );

export const serviceNames = ({ services }: Facts, indexes: readonly number[]): string[] =>
  indexes.map((index) => services[index]?.name ?? '');

/** `one waits`, `two wait`. */
export const verb = (count: number, one: string, many: string): string =>
  count === 1 ? one : many;

/** Connections and their ends. */
export const placeOf = (
  edges: readonly ConnectionView[],
  besides: readonly BlockId[] = [],
): Place => ({
  blocks: [
    ...new Set([...besides, ...edges.flatMap(({ from, to }) => [from.block.id, to.block.id])]),
  ],
  connections: [...new Set(edges.map(({ connection }) => connection.id))],
});

export const NOWHERE: Place = { blocks: [], connections: [] };

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
