import type { BlockId, ConnectionId } from '../../design/ids.ts';

/** Changes that are thought through, not made: a property is measured as if they were. */
export interface WhatIf {
  /** Messages or events instead of these connections, which wait today. */
  readonly events: ReadonlySet<ConnectionId>;
  /** The caller has something to fall back on. */
  readonly cushioned: ReadonlySet<ConnectionId>;
  /** Stores, images and pipelines that have one owner from now on. */
  readonly parted: ReadonlySet<BlockId>;
  readonly traced: ReadonlySet<BlockId>;
  readonly scaled: ReadonlySet<BlockId>;
  /** Microservices that have a team. */
  readonly staffed: ReadonlySet<BlockId>;
  /** Each microservice has a stack of its own. */
  readonly ownStacks: boolean;
}

export const AS_IT_IS: WhatIf = {
  events: new Set(),
  cushioned: new Set(),
  parted: new Set(),
  traced: new Set(),
  scaled: new Set(),
  staffed: new Set(),
  ownStacks: false,
};

export const both = (one: WhatIf, other: Partial<WhatIf>): WhatIf => ({
  events: union(one.events, other.events),
  cushioned: union(one.cushioned, other.cushioned),
  parted: union(one.parted, other.parted),
  traced: union(one.traced, other.traced),
  scaled: union(one.scaled, other.scaled),
  staffed: union(one.staffed, other.staffed),
  ownStacks: one.ownStacks || other.ownStacks === true,
});

const union = <T>(one: ReadonlySet<T>, other: ReadonlySet<T> | undefined): ReadonlySet<T> =>
  other && other.size > 0 ? new Set([...one, ...other]) : one;
