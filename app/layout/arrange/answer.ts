// What somebody asks to have arranged, and the edit that does it. Plain data: it crosses to a worker.
import type { BlockId, ConnectionId } from '../../design/ids.ts';
import type { Design } from '../../design/schema.ts';
import { openFrames } from '../open-frames.ts';
import { sameRect } from '../rect.ts';
import { arrange } from './arrange.ts';
import type { Direction } from './boxes.ts';
import { arrangeFragment } from './fragment.ts';
import { applyPlacements, type Placement } from './placements.ts';

export interface ArrangeRequest {
  /** These blocks among themselves; absent: everything. */
  readonly ids?: readonly BlockId[] | undefined;
  readonly direction?: Direction | undefined;
}

/** The arguments of the edit `arrange`. */
export interface Arrangement {
  readonly placements: readonly Placement[];
  /** Connections of blocks that move: where a hand led them means nothing any more. */
  readonly unsteered: readonly ConnectionId[];
}

export function arrangementFor(design: Design, { ids, direction }: ArrangeRequest): Arrangement {
  const placements = ids
    ? arrangeFragment(design, ids, { direction })
    : arrange(design, { direction });
  const before = openFrames(design);
  const after = openFrames(applyPlacements(design, placements));
  const moved = (id: BlockId): boolean => {
    const was = before.get(id);
    const is = after.get(id);
    return was !== undefined && is !== undefined && !sameRect(was.rect, is.rect);
  };
  const unsteered = Object.values(design.connections)
    .filter(({ steering, from, to }) => steering && (moved(from) || moved(to)))
    .map(({ id }) => id);
  return { placements, unsteered };
}
