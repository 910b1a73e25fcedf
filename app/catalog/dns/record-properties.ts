import { z } from 'zod';
import { certificateFields, DOMAIN_NAME } from '../certificates/certificate.ts';
import { field } from '../fields.ts';

export const recordProperties = z.object({
  name: field(
    z
      .string()
      .max(253)
      .regex(
        /^$|^(?:\*\.)?(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?)(?:\.[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?)*$|^\*$/i,
        'a name such as www, without the zone’s',
      )
      .default('www'),
    { label: 'Name', help: 'Before the zone’s own name. Empty: the zone’s name itself.' },
  ),
  zone: field(z.string().optional(), {
    label: 'Hosted zone',
    help: 'The zone it is in. None: it brings its own, or is in one that is there already.',
    group: 'Zone',
    reference: 'route-53-zone',
  }),
  domainName: field(
    z.string().max(253).regex(DOMAIN_NAME, 'a name such as example.com').default('shop.test'),
    { label: 'Zone name', help: 'Of the zone that isn’t in the design.', group: 'Zone' },
  ),
  hostedZoneId: field(
    z
      .string()
      .regex(/^$|^Z[A-Z\d]{1,31}$/, 'an id such as Z0123456789ABCDEFGHIJ')
      .default(''),
    {
      label: 'Zone id',
      help: 'Of a zone that is in the account already. Empty: the record brings a zone of that name.',
      group: 'Zone',
    },
  ),
  routing: field(z.enum(['simple', 'weighted', 'failover', 'latency']).default('simple'), {
    label: 'Routing',
    help: 'How one of several places is chosen. Each line to one says its weight, role or Region.',
    group: 'Answers',
    options: {
      simple: 'One place',
      weighted: 'By weight',
      failover: 'Primary, else secondary',
      latency: 'The nearest Region',
    },
  }),
  type: field(z.enum(['A', 'AAAA', 'CAA', 'CNAME', 'MX', 'SRV', 'TXT']).default('A'), {
    label: 'Type',
    help: 'Of the values below. What a line leads to is an alias of type A, whatever stands here.',
    group: 'Values',
  }),
  values: field(z.array(z.string().min(1).max(4000)).max(100).default([]), {
    label: 'Values',
    help: 'What it says without leading to a block: addresses, names, or quoted text.',
    group: 'Values',
  }),
  ttl: field(z.int().min(0).max(2_147_483_647).default(300), {
    label: 'May be kept for',
    help: 'How long resolvers may go on answering with the values.',
    unit: 'seconds',
    group: 'Values',
  }),
  ...certificateFields(
    'Certificate',
    'an API it leads to shows for its name. None: it brings one, proved in its zone',
  ),
});
export type RecordProperties = z.output<typeof recordProperties>;
