import { z } from 'zod';
import { accessStore } from '../access-store.ts';
import { defineConnection } from '../define-connection.ts';
import { canReach } from '../reach.ts';

export const readsAndWrites = defineConnection({
  kind: 'reads-and-writes',
  label: 'reads and writes',
  summary: 'Looks things up and changes them.',
  synchronous: true,
  arrows: 'both',
  properties: z.object({}),
  fits: (from, to) => (from.codeHost && to.store && canReach(from, to.store.access) ? 3 : 0),
  compile: (_, from, to, scope) => accessStore('read-write', from, to, scope),
});
