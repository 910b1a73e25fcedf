// What is wrong with where blocks stand: nothing may be, whatever was arranged. For tests.
import { blockDefinition } from '../../catalog/catalog.ts';
import type { BlockId } from '../../design/ids.ts';
import type { Design } from '../../design/schema.ts';
import { type Frame, framesOf } from '../frames.ts';
import { holdsRect, overlaps } from '../rect.ts';

export interface Faults {
  /** Blocks, containers or hulls that overlap without one being in the other. */
  readonly overlapping: readonly string[];
  /** Blocks that stick out of their container. */
  readonly outside: readonly string[];
  /** Blocks in the hull of a microservice that doesn't own them. */
  readonly strangers: readonly string[];
  readonly hulls: readonly string[];
}

export function faultsOf(design: Design): Faults {
  const frames = framesOf(design);
  const all = [...frames.values()].filter(
    ({ id }) => !blockDefinition(design.blocks[id]?.type ?? '')?.drawing,
  );
  const standing = all.filter(({ shape }) => shape !== 'hull');
  const hulls = all.filter(({ shape }) => shape === 'hull');
  const name = ({ id }: Frame): string => design.blocks[id]?.name ?? id;
  return {
    overlapping: pairs(standing).flatMap(([a, b]) =>
      overlaps(a.rect, b.rect) && !isIn(design, a.id, b.id) && !isIn(design, b.id, a.id)
        ? [`${name(a)} and ${name(b)}`]
        : [],
    ),
    outside: standing.flatMap((frame) => {
      const parent = design.blocks[frame.id]?.parent;
      const holder = parent && frames.get(parent);
      return holder && holder.shape === 'container' && !holdsRect(holder.rect, frame.rect)
        ? [`${name(frame)} of ${name(holder)}`]
        : [];
    }),
    strangers: hulls.flatMap((hull) =>
      standing
        .filter(({ shape, rect }) => shape === 'block' && overlaps(rect, hull.rect))
        .filter(({ id }) => design.blocks[id]?.owner !== hull.id)
        .map((frame) => `${name(frame)} in ${name(hull)}`),
    ),
    hulls: pairs(hulls).flatMap(([a, b]) =>
      overlaps(a.rect, b.rect) ? [`${name(a)} and ${name(b)}`] : [],
    ),
  };
}

function pairs(frames: readonly Frame[]): (readonly [Frame, Frame])[] {
  const sorted = frames.toSorted((a, b) => a.rect.x - b.rect.x);
  return sorted.flatMap((one, index) => {
    const near: (readonly [Frame, Frame])[] = [];
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (!other || other.rect.x >= one.rect.x + one.rect.width) break;
      near.push([one, other]);
    }
    return near;
  });
}

function isIn(design: Design, inner: BlockId, outer: BlockId): boolean {
  const seen = new Set<BlockId>();
  for (let at = design.blocks[inner]?.parent; at && !seen.has(at); at = design.blocks[at]?.parent) {
    if (at === outer) return true;
    seen.add(at);
  }
  return false;
}
