import { z } from 'zod';
import { defineConnection } from '../define-connection.ts';

export const reads = defineConnection({
  kind: 'reads',
  label: 'reads',
  summary: 'Looks things up in a store.',
  synchronous: true,
  arrows: 'to',
  properties: z.object({}),
  fits: (from, to) => (from.codeHost && to.store ? 1 : 0),
  compile: () => undefined,
});
