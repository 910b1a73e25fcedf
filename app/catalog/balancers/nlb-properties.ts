import { z } from 'zod';
import { certificateFields } from '../certificates/certificate.ts';
import { field } from '../fields.ts';
import { TLS_POLICIES, TLS_POLICY_NAMES } from './tls-policies.ts';

export const nlbProperties = z.object({
  protocol: field(z.enum(['TCP', 'UDP', 'TCP_UDP', 'TLS']).default('TCP'), {
    label: 'Protocol',
    help: 'What arrives. TLS ends here, with a certificate; TCP is passed on as it is, encrypted or not.',
    group: 'Listening',
    options: { TCP_UDP: 'TCP and UDP' },
  }),
  port: field(z.int().min(1).max(65_535).default(80), {
    label: 'Port',
    help: 'Where it listens for the first target; a route may name another port.',
    group: 'Listening',
  }),
  ...certificateFields('Listening', 'it shows where the protocol is TLS'),
  tlsPolicy: field(z.enum(TLS_POLICIES).default('ELBSecurityPolicy-TLS13-1-2-2021-06'), {
    label: 'TLS policy',
    help: 'Versions and ciphers it takes.',
    group: 'Listening',
    options: TLS_POLICY_NAMES,
    when: { property: 'protocol', in: ['TLS'] },
  }),
  crossZone: field(z.boolean().default(true), {
    label: 'Cross-zone',
    help: 'Each zone’s traffic is spread over the targets of all zones. Off: over its own only, without charges between zones.',
    group: 'Targets',
  }),
  preserveClientIp: field(z.boolean().default(false), {
    label: 'Preserve client IP',
    help: 'Targets see the caller’s address instead of the load balancer’s. A target can’t reach itself through it then. With UDP it is always so.',
    group: 'Targets',
  }),
  deregistrationDelay: field(z.int().min(0).max(3600).default(30), {
    label: 'Let connections end for',
    help: 'How long a target that goes may still serve what is open.',
    unit: 'seconds',
    group: 'Targets',
  }),
  healthCheckInterval: field(z.int().min(5).max(300).default(15), {
    label: 'Check every',
    help: 'How often each target is asked whether it is well.',
    unit: 'seconds',
    group: 'Health checks',
  }),
  accessLogs: field(z.boolean().default(false), {
    label: 'Access logs',
    help: 'Every TLS connection is written to a bucket of its own. Others aren’t logged.',
    group: 'Operation',
    when: { property: 'protocol', in: ['TLS'] },
  }),
  logRetentionDays: field(z.int().min(1).max(3653).default(90), {
    label: 'Keep access logs',
    help: 'Older ones are deleted.',
    unit: 'days',
    group: 'Operation',
    when: { property: 'accessLogs', in: [true] },
  }),
  deletionProtection: field(z.boolean().default(false), {
    label: 'Deletion protection',
    help: 'It can’t be deleted, by the stack or by anybody, until this is off.',
    group: 'Safety',
  }),
});
export type NlbProperties = z.output<typeof nlbProperties>;
