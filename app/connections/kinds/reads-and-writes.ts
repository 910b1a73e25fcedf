import { z } from 'zod';
import { defineConnection } from '../define-connection.ts';
import { useStore } from '../use-store.ts';

export const readsAndWrites = defineConnection({
  kind: 'reads-and-writes',
  label: 'reads and writes',
  summary: 'Looks things up and changes them.',
  synchronous: true,
  arrows: 'both',
  properties: z.object({}),
  fits: (from, to) => (from.codeHost && to.store ? 3 : 0),
  compile: (_, from, to, scope) => useStore('read-write', from, to, scope),
});
