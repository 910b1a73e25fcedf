// Who works with the data of a store, and for which microservice.
import { reads } from '../../connections/kinds/reads.ts';
import { readsAndWrites } from '../../connections/kinds/reads-and-writes.ts';
import { writes } from '../../connections/kinds/writes.ts';
import type { BlockView, ConnectionView, NearContext } from '../define-rule.ts';
import { isStore } from '../roles.ts';

export interface StoreUse {
  readonly view: ConnectionView;
  readonly service: BlockView;
}

/**
 * Uses of a store's data by code that belongs to a microservice, through the proxies before it as well.
 * None of what is nobody's data: what can be made anew, such as a cache, a secret, a setting, and
 * copies that are only read.
 */
export function storeUses(store: BlockView, context: NearContext): readonly StoreUse[] {
  const { id } = store.block;
  const { incoming, namedBy, ownerOf } = context;
  if (!holdsData(store)) return [];
  const proxies = namedBy(id).filter(({ signals }) => signals.standsBefore === id);
  return [store, ...proxies]
    .flatMap(({ block }) => incoming(block.id))
    .filter((view) => view.synchronous && isStore(view.to) && !readsCopy(view, store))
    .flatMap((view) => {
      const service = ownerOf(view.from.block.id);
      return service ? [{ view, service }] : [];
    });
}

/** The microservices among them, each once. */
export const servicesOf = (uses: readonly StoreUse[]): readonly BlockView[] => [
  ...new Set(uses.map(({ service }) => service)),
];

function holdsData({ traits, signals }: BlockView): boolean {
  const kind = traits.store?.kind;
  return (
    kind !== undefined && kind !== 'secret' && kind !== 'setting' && signals.stateful !== false
  );
}

/**
 * Who only reads a database with read replicas is sent to those, and what one microservice leaves in
 * a bucket for others to fetch is handed over.
 */
const readsCopy = ({ connection, to }: ConnectionView, store: BlockView): boolean =>
  connection.kind === reads.kind &&
  ((to === store && (store.signals.readCopies ?? 0) > 0) || store.traits.store?.kind === 'bucket');

/** Code that changes data which has to be right: no cache, and no index, which is made from other data. */
export const changes = ({ connection, synchronous, from, to }: ConnectionView): boolean =>
  synchronous &&
  from.traits.codeHost === true &&
  (connection.kind === writes.kind || connection.kind === readsAndWrites.kind) &&
  (to.signals.standsBefore !== undefined || holdsData(to)) &&
  to.traits.store?.kind !== 'search' &&
  to.traits.store?.kind !== 'files';
