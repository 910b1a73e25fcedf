// What all properties are measured on, gathered once.
import type { Compilation } from '../../compiler/compile.ts';
import type { BlockId } from '../../design/ids.ts';
import type { SharedContext } from '../context.ts';
import type { ConnectionView } from '../define-rule.ts';
import { awaitedBlocks } from './awaited.ts';
import { type Crossing, crossingsOf } from './crossings.ts';
import { flowsOf } from './flows.ts';
import { type Services, servicesOf } from './services.ts';
import { type StoreUse, storesOf } from './stores.ts';

/** How the design is divided into stacks, and what the compiler said of that. */
export type Stacking = Pick<Compilation, 'layout' | 'problems'>;

export interface Facts extends Services {
  readonly context: SharedContext;
  readonly stacking: Stacking;
  readonly flows: readonly ConnectionView[];
  readonly crossings: readonly Crossing[];
  readonly stores: readonly StoreUse[];
  /** Code that has a requester waiting. */
  readonly awaited: ReadonlySet<BlockId>;
  /** The service that would keep a store if only one did. */
  keeperOf(store: BlockId): number | undefined;
}

export function factsOf(context: SharedContext, stacking: Stacking): Facts {
  const services = servicesOf(context);
  const flows = flowsOf(context.connections);
  const stores = storesOf(context, flows, services);
  const keepers = new Map(stores.map(({ store, keeper }) => [store.block.id, keeper]));
  return {
    ...services,
    context,
    stacking,
    flows,
    stores,
    crossings: crossingsOf(context.blocks, flows, services),
    awaited: awaitedBlocks(context.blocks, flows),
    keeperOf: (store) => keepers.get(store),
  };
}
