import { accessStore, concernsStore, mayAccess, storeProperties } from '../access-store.ts';
import { defineConnection } from '../define-connection.ts';

export const readsAndWrites = defineConnection({
  kind: 'reads-and-writes',
  label: 'reads and writes',
  summary: 'Looks things up and changes them.',
  synchronous: true,
  arrows: 'both',
  properties: storeProperties,
  concerns: concernsStore,
  fits: (from, to) => (mayAccess(from, to) ? 3 : 0),
  compile: (chosen, from, to, scope) => accessStore('read-write', chosen, from, to, scope),
});
