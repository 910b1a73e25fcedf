import { accessStore, concernsStore, mayAccess, storeProperties } from '../access-store.ts';
import { defineConnection } from '../define-connection.ts';

export const reads = defineConnection({
  kind: 'reads',
  label: 'reads',
  summary: 'Looks things up, and may change nothing.',
  synchronous: true,
  arrows: 'to',
  properties: storeProperties,
  concerns: concernsStore,
  fits: (from, to) => (mayAccess(from, to) ? 2 : 0),
  compile: (chosen, from, to, scope) => accessStore('read', chosen, from, to, scope),
});
