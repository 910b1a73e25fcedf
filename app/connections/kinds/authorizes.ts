import { z } from 'zod';
import { field } from '../../catalog/fields.ts';
import { defineConnection } from '../define-connection.ts';

export const authorizes = defineConnection({
  kind: 'authorizes',
  label: 'authorizes',
  summary: 'Says who may call: every route asks it, unless the route is open to all.',
  synchronous: true,
  arrows: 'to',
  properties: z.object({
    scopes: field(
      z
        .array(
          z
            .string()
            .min(1)
            .max(256)
            .regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'a scope such as orders/read'),
        )
        .max(10)
        .default([]),
      {
        label: 'Scopes',
        help: 'A token must be for one of these, such as orders/read. None: any token of the user pool will do.',
      },
    ),
    cacheSeconds: field(z.int().min(0).max(3600).default(300), {
      label: 'Remember answers for',
      help: 'A function isn’t asked again for the same token meanwhile. 0: for every request. Longer means that a withdrawn right lives on.',
      unit: 'seconds',
    }),
  }),
  fits: (from, to) => {
    if (from.authorizer && to.guarded?.by.includes('user-pool')) return 2;
    return from.routable?.as === 'function' && to.guarded?.by.includes('function') ? 1 : 0;
  },
  compile: (options, from, to, scope) => {
    const { consumer } = from;
    const by = from.authorizer ?? (consumer?.as === 'function' ? consumer : undefined);
    if (by) to.guarded?.authorize(by, options, scope);
  },
});
