import { z } from 'zod';
import { field } from '../../catalog/fields.ts';
import { defineConnection } from '../define-connection.ts';

const METHODS = ['ANY', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

export const routesTo = defineConnection({
  kind: 'routes-to',
  label: 'routes to',
  summary: 'Sends requests for a path there.',
  synchronous: true,
  arrows: 'to',
  repeatable: true,
  properties: z.object({
    path: field(
      z
        .string()
        .regex(/^\/[^\s?#]*$/, 'a path that starts with /')
        .max(128)
        .default('/*'),
      { label: 'Path', help: 'Such as /catalog/*; /* is everything no other route takes.' },
    ),
    method: field(z.enum(METHODS).default('ANY'), {
      label: 'Method',
      help: 'Only requests of this HTTP method.',
      options: { ANY: 'Any' },
    }),
    priority: field(z.int().min(0).max(50_000).default(0), {
      label: 'Priority',
      help: 'Of a load balancer’s rules the lowest that fits wins. 0: the more exact path wins.',
    }),
  }),
  fits: (from, to) => {
    const as = to.routable?.as;
    return as && from.router?.to.includes(as) ? 2 : 0;
  },
  text: ({ path, method }) => (method === 'ANY' ? path : `${method} ${path}`),
  compile: (route, from, to, scope) => {
    if (from.router && to.routable) from.router.route(to.routable, route, scope);
  },
});
