// The tiers of a VPC: bands one below the other.
import type { BlockId } from '#app/design/ids.ts';
import type { Design, Point } from '#app/design/schema.ts';
import { blockSize } from '#app/layout/block-size.ts';
import type { Placed } from './boxes.ts';
import type { Child, Node } from './nodes.ts';

const ORDER = ['public', 'private', 'isolated'];
const GAP = 10;

export interface Bands extends Placed {
  /** How far to the right what a band holds stands, by band. */
  readonly shifts: ReadonlyMap<string, number>;
}

/** Of one width, at least `least`; what hangs together across them stands in one line. */
export function bands(children: readonly Child[], design: Design, least: number): Bands {
  const sorted = children.toSorted((a, b) => tierRank(a.child) - tierRank(b.child));
  const at = new Map<string, Point>();
  const shifts = new Map<string, number>();
  const middles = new Map<string, number>();
  let y = 0;
  let width = least;
  for (const { child, sized } of sorted) {
    at.set(child.id, { x: 0, y });
    const own = [...sized.at].map(([id, point]) => ({ id, x: point.x + halfWidth(design, id) }));
    const wishes = own.flatMap(({ id, x }) =>
      neighbours(design, id).flatMap((other) => {
        const middle = middles.get(other);
        return middle === undefined ? [] : [middle - x];
      }),
    );
    const shift = Math.max(0, Math.round(mean(wishes)));
    shifts.set(child.id, shift);
    for (const { id, x } of own) middles.set(id, x + shift);
    width = Math.max(width, sized.size.width + shift);
    y += sized.size.height + GAP;
  }
  return { at, shifts, width, height: y - GAP };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);

function halfWidth({ blocks }: Design, id: string): number {
  const block = blocks[id as BlockId]; // what is laid out are blocks and hulls, by their ids
  return block ? blockSize(block).width / 2 : 0;
}

const tierRank = ({ block }: Node): number => {
  const tier = block?.properties.tier;
  return ORDER.indexOf(typeof tier === 'string' ? tier : 'private');
};

const neighbours = ({ connections }: Design, id: string): readonly string[] =>
  Object.values(connections).flatMap(({ from, to }) =>
    from === id ? [to] : to === id ? [from] : [],
  );
