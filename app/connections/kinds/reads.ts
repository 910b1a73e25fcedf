import { z } from 'zod';
import { accessStore } from '../access-store.ts';
import { defineConnection } from '../define-connection.ts';
import { canReach } from '../reach.ts';

export const reads = defineConnection({
  kind: 'reads',
  label: 'reads',
  summary: 'Looks things up, and may change nothing.',
  synchronous: true,
  arrows: 'to',
  properties: z.object({}),
  fits: (from, to) => (from.codeHost && to.store && canReach(from, to.store.access) ? 2 : 0),
  compile: (_, from, to, scope) => accessStore('read', from, to, scope),
});
