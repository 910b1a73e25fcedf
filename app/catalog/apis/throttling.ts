import { z } from 'zod';
import { field } from '../fields.ts';

/** Source: API Gateway quotas, "Throttle quota per account, per Region". */
export const throttling = {
  rateLimit: field(z.int().min(1).max(10_000).default(100), {
    label: 'Rate limit',
    help: 'Steady requests above this are refused with 429.',
    unit: 'a second',
    group: 'Throttling',
  }),
  burstLimit: field(z.int().min(1).max(5000).default(200), {
    label: 'Burst limit',
    help: 'Requests that may arrive at once.',
    unit: 'requests',
    group: 'Throttling',
  }),
};

export const stageName = field(
  z
    .string()
    .regex(/^[\w-]{1,128}$/, 'letters, digits, _ and -')
    .default('prod'),
  {
    label: 'Stage',
    help: 'Part of its address: callers see it unless a DNS record leads here.',
    group: 'Access',
  },
);
