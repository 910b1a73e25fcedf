import { z } from 'zod';
import { accessStore } from '../access-store.ts';
import { defineConnection } from '../define-connection.ts';

export const reads = defineConnection({
  kind: 'reads',
  label: 'reads',
  summary: 'Looks things up, and may change nothing.',
  synchronous: true,
  arrows: 'to',
  properties: z.object({}),
  fits: (from, to) => (from.codeHost && to.store ? 2 : 0),
  compile: (_, from, to, scope) => accessStore('read', from, to, scope),
});
