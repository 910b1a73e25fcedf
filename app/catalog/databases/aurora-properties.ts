import { z } from 'zod';
import { keyChoice } from '../encryption/own-key.ts';
import { field } from '../fields.ts';
import { databaseName, iamUser, masterUser, operation } from './properties.ts';

const serverless = { property: 'capacity', in: ['serverless'] };
const provisioned = { property: 'capacity', in: ['provisioned'] };

/** Aurora capacity units come in halves. Source: Aurora user guide, "Using Aurora Serverless v2". */
const units = z.number().multipleOf(0.5, 'whole or half units').max(256);

export const auroraProperties = z.object({
  engine: field(z.enum(['aurora-postgresql', 'aurora-mysql']).default('aurora-postgresql'), {
    label: 'Compatible with',
    help: 'Fixed once deployed: another engine is another cluster.',
    options: { 'aurora-postgresql': 'PostgreSQL', 'aurora-mysql': 'MySQL' },
  }),
  engineVersion: field(
    z
      .string()
      .regex(/^(?:\d[0-9A-Za-z._-]{0,63})?$/, 'a version such as 17 or 8.0.mysql_aurora.3.10.5')
      .default(''),
    { label: 'Version', help: 'Empty: PostgreSQL 17, MySQL 8.0 with long-term support.' },
  ),
  databaseName: field(databaseName, {
    label: 'Database name',
    help: 'Made in the new cluster.',
  }),
  masterUser,
  capacity: field(z.enum(['serverless', 'provisioned']).default('serverless'), {
    label: 'Capacity',
    help: 'Serverless grows and shrinks with the load; instances of a fixed size are cheaper for a steady one.',
    group: 'Capacity',
    options: { serverless: 'Serverless v2', provisioned: 'Provisioned' },
  }),
  minimumUnits: field(units.min(0).default(0.5), {
    label: 'At least',
    help: 'A unit is about 2 GiB of memory with its share of CPU. 0: it sleeps when nobody connects, and takes 15 seconds to wake.',
    unit: 'ACU',
    group: 'Capacity',
    when: serverless,
  }),
  maximumUnits: field(units.min(1).default(8), {
    label: 'At most',
    help: 'Bounds what an instance can cost.',
    unit: 'ACU',
    group: 'Capacity',
    when: serverless,
  }),
  instanceClass: field(
    z
      .string()
      .regex(/^db\.[a-z0-9-]+\.[a-z0-9.-]+$/, 'an instance class such as db.t4g.medium')
      .default('db.t4g.medium'),
    {
      label: 'Instance class',
      help: 'Size of each instance.',
      group: 'Capacity',
      when: provisioned,
    },
  ),
  readers: field(z.int().min(0).max(15).default(1), {
    label: 'Readers',
    help: 'Instances that answer reads, in other zones. One of them takes over when the writer fails.',
    group: 'Capacity',
  }),
  backupDays: field(z.int().min(1).max(35).default(7), {
    label: 'Keep backups',
    help: 'Restores to any second of these days.',
    unit: 'days',
    group: 'Safety',
  }),
  // Off at first: a first deployment that fails couldn't be undone, and the cluster would stay.
  deletionProtection: field(z.boolean().default(false), {
    label: 'Deletion protection',
    help: 'The cluster can’t be deleted, by the stack or by anybody, until this is off. Turn it on once it is deployed. A last snapshot is taken in any case.',
    group: 'Safety',
  }),
  key: keyChoice('the AWS managed key for RDS'),
  iamUser,
  dataApi: field(z.boolean().default(false), {
    label: 'Data API',
    help: 'Statements can be sent over HTTPS as well, without a connection.',
    group: 'Access',
  }),
  ...operation,
});
export type AuroraProperties = z.output<typeof auroraProperties>;
