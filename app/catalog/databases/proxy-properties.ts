import { z } from 'zod';
import { field } from '../fields.ts';

export const proxyProperties = z.object({
  kind: field(z.enum(['rds-database', 'aurora-cluster']).default('rds-database'), {
    label: 'Stands before',
    options: { 'rds-database': 'An RDS database', 'aurora-cluster': 'An Aurora cluster' },
  }),
  database: field(z.string().optional(), {
    label: 'Database',
    help: 'PostgreSQL, MySQL, MariaDB or SQL Server, in the same VPC.',
    reference: 'rds-database',
    when: { property: 'kind', in: ['rds-database'] },
  }),
  cluster: field(z.string().optional(), {
    label: 'Cluster',
    help: 'In the same VPC.',
    reference: 'aurora-cluster',
    when: { property: 'kind', in: ['aurora-cluster'] },
  }),
  login: field(z.enum(['role', 'password']).default('role'), {
    label: 'Callers log in',
    help: 'With a token of their role, so that no password leaves Secrets Manager, or with the master user’s password.',
    group: 'Access',
    options: { role: 'With a token of their role', password: 'With the password' },
  }),
  idleTimeout: field(z.int().min(60).max(28_800).default(1800), {
    label: 'Idle connections',
    help: 'A caller’s connection that is silent for so long is closed.',
    unit: 'seconds',
    group: 'Capacity',
  }),
  connections: field(z.int().min(1).max(100).default(90), {
    label: 'Connections, at most',
    help: 'Share of what the database takes. The rest stays for people and other programs.',
    unit: '%',
    group: 'Capacity',
  }),
  borrowTimeout: field(z.int().min(0).max(300).default(30), {
    label: 'Waits for a connection',
    help: 'A caller gets an error when none is free for so long.',
    unit: 'seconds',
    group: 'Capacity',
  }),
});
export type ProxyProperties = z.output<typeof proxyProperties>;
