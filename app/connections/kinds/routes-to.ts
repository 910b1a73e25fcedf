import { z } from 'zod';
import { field } from '../../catalog/fields.ts';
import { defineConnection } from '../define-connection.ts';

const METHODS = ['ANY', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

const EVERY_MESSAGE = '$default';

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
    host: field(
      z
        .string()
        .max(128)
        .regex(/^$|^[\w.*?-]+$/, 'a host name such as api.example.com, or *.example.com')
        .default(''),
      {
        label: 'Host',
        help: 'Only requests for this name, such as api.example.com. Empty: any.',
        group: 'Of an Application Load Balancer',
      },
    ),
    headerName: field(
      z
        .string()
        .max(40)
        .regex(/^[\w!#$%&'*+.^`|~-]*$/, 'the name of a header')
        .default(''),
      {
        label: 'Header',
        help: 'Only requests with this header, such as X-Version. Empty: any.',
        group: 'Of an Application Load Balancer',
      },
    ),
    headerValues: field(z.array(z.string().min(1).max(128)).max(3).default([]), {
      label: 'Header is one of',
      help: 'Values the header may have; * and ? stand for any characters.',
      group: 'Of an Application Load Balancer',
      when: { property: 'headerName', filled: true },
    }),
    queryName: field(z.string().max(128).default(''), {
      label: 'Query parameter',
      help: 'Only requests with this parameter in their query. Empty: any.',
      group: 'Of an Application Load Balancer',
    }),
    queryValue: field(z.string().max(128).default('*'), {
      label: 'Query parameter is',
      help: 'The value it must have; * is any.',
      group: 'Of an Application Load Balancer',
      when: { property: 'queryName', filled: true },
    }),
    action: field(
      z
        .string()
        .max(128)
        .regex(
          /^\$(?:connect|disconnect|default)$|^[\w-]+$/,
          'a word, or $connect, $disconnect, $default',
        )
        .default(EVERY_MESSAGE),
      {
        label: 'Action',
        help: 'Messages whose "action" is this word; $connect and $disconnect when clients come and go, $default for all others.',
        group: 'Of a WebSocket API',
      },
    ),
    authorization: field(z.enum(['required', 'none']).default('required'), {
      label: 'Authorization',
      help: 'Whether an API that has an authorizer asks it here.',
      group: 'Of an API',
      options: { required: 'Where the API asks for it', none: 'Open to everybody' },
    }),
    port: field(z.int().min(0).max(65_535).default(0), {
      label: 'Port',
      help: 'Where it listens for this target: each port leads to one. 0: the load balancer’s own port.',
      group: 'Of a Network Load Balancer',
    }),
  }),
  fits: (from, to) => {
    const as = to.routable?.as;
    return as && from.router?.to.includes(as) ? 2 : 0;
  },
  text: ({ path, method, action, port }) => {
    // What only some routers know is chosen on purpose, and says more than the path.
    if (port > 0) return `:${port}`;
    if (action !== EVERY_MESSAGE) return action;
    return method === 'ANY' ? path : `${method} ${path}`;
  },
  compile: (route, from, to, scope) => {
    if (from.router && to.routable) from.router.route(to.routable, route, scope);
  },
});
