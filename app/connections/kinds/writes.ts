import { z } from 'zod';
import { accessStore } from '../access-store.ts';
import { defineConnection } from '../define-connection.ts';
import { canReach } from '../reach.ts';

export const writes = defineConnection({
  kind: 'writes',
  label: 'writes',
  summary: 'Adds, changes and deletes, and may look nothing up.',
  synchronous: true,
  arrows: 'to',
  properties: z.object({}),
  fits: (from, to) => {
    if (from.deliverer && to.store?.kind === 'bucket') return 2;
    return from.codeHost && to.store && canReach(from, to.store.access) ? 1 : 0;
  },
  compile: (_, from, to, scope) => {
    if (from.deliverer && to.store) from.deliverer.deliver(to.store, scope);
    else accessStore('write', from, to, scope);
  },
});
