import { accessStore, concernsStore, mayAccess, storeProperties } from '../access-store.ts';
import { defineConnection } from '../define-connection.ts';

export const writes = defineConnection({
  kind: 'writes',
  label: 'writes',
  summary: 'Adds, changes and deletes, and may look nothing up.',
  synchronous: true,
  arrows: 'to',
  properties: storeProperties,
  concerns: concernsStore,
  fits: (from, to) => {
    if (from.deliverer && to.store?.kind === 'bucket') return 2;
    return mayAccess(from, to) ? 1 : 0;
  },
  compile: (chosen, from, to, scope) => {
    if (from.deliverer && to.store) from.deliverer.deliver(to.store, scope);
    else accessStore('write', chosen, from, to, scope);
  },
});
