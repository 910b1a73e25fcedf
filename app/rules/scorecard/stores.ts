// Whose data is whose: each store that keeps something, with the services that reach it.
import { BlockId } from '../../design/ids.ts';
import type { SharedContext } from '../context.ts';
import type { BlockView, ConnectionView } from '../define-rule.ts';
import { groupBy } from '../group-by.ts';
import { isStore } from '../roles.ts';
import type { Services } from './services.ts';
import type { WhatIf } from './what-if.ts';

export interface StoreUse {
  readonly store: BlockView;
  /** Indexes of services, the keeper first, then in the order of services. */
  readonly services: readonly number[];
  /** The service whose hull it is in, else the first that reaches it. */
  readonly keeper: number;
  /** By who reaches it, from services only. */
  readonly uses: readonly ConnectionView[];
}

/** Stores that belong to a service or are reached by one. What holds no data of its own doesn't count. */
export function storesOf(
  context: SharedContext,
  flows: readonly ConnectionView[],
  { serviceOf }: Services,
): readonly StoreUse[] {
  const uses = groupBy(
    flows.filter(
      ({ synchronous, from, to }) =>
        synchronous && isStore(to) && serviceOf(from.block.id) !== undefined,
    ),
    ({ to }) => behind(to, context),
  );
  return context.blocks.filter(keepsData).flatMap((store) => {
    const reached = uses.get(store) ?? [];
    const owner = serviceOf(store.block.id);
    const users = reached
      .map(({ from }) => serviceOf(from.block.id))
      .filter((index) => index !== undefined)
      .toSorted((a, b) => a - b);
    const services = [...new Set([...(owner === undefined ? [] : [owner]), ...users])];
    const [keeper] = services;
    return keeper === undefined ? [] : [{ store, services, keeper, uses: reached }];
  });
}

/** A cache can be filled again, a secret or a setting is no data; both may well be shared. */
const keepsData = ({ traits, signals }: BlockView): boolean =>
  traits.store !== undefined &&
  traits.store.kind !== 'secret' &&
  traits.store.kind !== 'setting' &&
  signals.stateful !== false &&
  signals.standsBefore === undefined;

/** A proxy has no data of its own. */
export function behind(view: BlockView, context: SharedContext): BlockView {
  const id = BlockId.safeParse(view.signals.standsBefore).data;
  return (id && context.view(id)) ?? view;
}

/** Several services are in it, and would still be. */
export const isShared = ({ services, store, uses }: StoreUse, given: WhatIf): boolean =>
  services.length > 1 &&
  !given.parted.has(store.block.id) &&
  (uses.length === 0 || uses.some(({ connection }) => !given.events.has(connection.id)));
