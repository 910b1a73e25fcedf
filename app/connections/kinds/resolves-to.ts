import { z } from 'zod';
import { field } from '../../catalog/fields.ts';
import { defineConnection } from '../define-connection.ts';

export const resolvesTo = defineConnection({
  kind: 'resolves-to',
  label: 'resolves to',
  summary: 'The name leads there.',
  synchronous: false,
  arrows: 'to',
  properties: z.object({
    weight: field(z.int().min(0).max(255).default(100), {
      label: 'Weight',
      help: 'Share of the answers, against the weights of the others. 0: none. For routing by weight.',
      group: 'One of several',
    }),
    failover: field(z.enum(['PRIMARY', 'SECONDARY']).default('PRIMARY'), {
      label: 'Role',
      help: 'The secondary is the answer while the primary is unwell. For failover.',
      group: 'One of several',
      options: { PRIMARY: 'Primary', SECONDARY: 'Secondary' },
    }),
    region: field(
      z
        .string()
        .regex(/^$|^[a-z]{2,4}(?:-[a-z]+)+-\d$/, 'a Region such as eu-west-1')
        .default(''),
      {
        label: 'Region',
        help: 'Where the place is, for the nearest to be chosen. Empty: the stack’s.',
        group: 'One of several',
      },
    ),
    healthCheck: field(z.enum(['none', 'HTTP', 'HTTPS']).default('none'), {
      label: 'Health check',
      help: 'Route 53 asks from outside, besides what the place itself knows of its health.',
      group: 'Health check',
      options: { none: 'None' },
    }),
    healthCheckPath: field(
      z
        .string()
        .max(255)
        .regex(/^\/\S*$/, 'a path that starts with /')
        .default('/'),
      {
        label: 'Path',
        help: 'Must answer with 2xx or 3xx.',
        group: 'Health check',
        when: { property: 'healthCheck', in: ['HTTP', 'HTTPS'] },
      },
    ),
  }),
  fits: (from, to) => (from.dnsRecord && to.addressable ? 2 : 0),
  compile: (options, from, to, scope) => {
    if (from.dnsRecord && to.addressable) from.dnsRecord.resolve(to.addressable, options, scope);
  },
});
