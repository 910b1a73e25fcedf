import { z } from 'zod';
import { certificateFields, optionalDomainName } from '../certificates/certificate.ts';
import { field } from '../fields.ts';
import { webAclField } from '../firewalls/association.ts';
import { TLS_POLICIES, TLS_POLICY_NAMES } from './tls-policies.ts';

export const albProperties = z.object({
  ...certificateFields(
    'Listening',
    'it shows: requests are then served over HTTPS, and HTTP is redirected. None: HTTP',
  ),
  domainName: field(optionalDomainName, {
    label: 'Domain name',
    help: 'A name the certificate is for, which leads here in your DNS. Empty: the load balancer’s own, which no certificate fits.',
    group: 'Listening',
  }),
  tlsPolicy: field(z.enum(TLS_POLICIES).default('ELBSecurityPolicy-TLS13-1-2-2021-06'), {
    label: 'TLS policy',
    help: 'Versions and ciphers it takes, where it has a certificate.',
    group: 'Listening',
    options: TLS_POLICY_NAMES,
  }),
  idleTimeout: field(z.int().min(1).max(4000).default(60), {
    label: 'Idle timeout',
    help: 'A connection on which nothing moves is closed after this. Longer than the slowest answer.',
    unit: 'seconds',
    group: 'Listening',
  }),
  healthCheckInterval: field(z.int().min(5).max(300).default(15), {
    label: 'Check every',
    help: 'How often each target is asked whether it is well.',
    unit: 'seconds',
    group: 'Health checks',
  }),
  healthyAfter: field(z.int().min(2).max(10).default(2), {
    label: 'Well after',
    help: 'Good answers in a row before a target gets requests.',
    unit: 'checks',
    group: 'Health checks',
  }),
  unhealthyAfter: field(z.int().min(2).max(10).default(3), {
    label: 'Unwell after',
    help: 'Bad answers in a row before it gets none.',
    unit: 'checks',
    group: 'Health checks',
  }),
  // Long enough for what is under way, short enough for a quick deployment.
  deregistrationDelay: field(z.int().min(0).max(3600).default(30), {
    label: 'Let requests end for',
    help: 'How long a target that goes may still answer what it has begun.',
    unit: 'seconds',
    group: 'Targets',
  }),
  stickySeconds: field(z.int().min(0).max(604_800).default(0), {
    label: 'Sticky sessions',
    help: 'How long a browser stays with the target it first met. 0: every request may go to another.',
    unit: 'seconds',
    group: 'Targets',
  }),
  slowStart: field(
    z
      .int()
      .min(0)
      .max(900)
      .refine((value) => value === 0 || value >= 30, '0, or 30 to 900')
      .default(0),
    {
      label: 'Slow start',
      help: 'A new target gets more and more requests over this time, 30 seconds or more. 0: its full share at once.',
      unit: 'seconds',
      group: 'Targets',
    },
  ),
  webAcl: webAclField,
  accessLogs: field(z.boolean().default(false), {
    label: 'Access logs',
    help: 'Every request is written to a bucket of its own. Delivery is free, storage is not.',
    group: 'Operation',
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
