import { z } from 'zod';
import { keyChoice } from '../encryption/own-key.ts';
import { field } from '../fields.ts';
import { logRetention } from '../logging/log-group.ts';
import { codeFields } from './code-fields.ts';
import { SNAPSHOTTED } from './runtimes.ts';

export const lambdaFunctionProperties = z.object({
  ...codeFields,
  memory: field(z.int().min(128).max(10_240).default(256), {
    label: 'Memory',
    help: 'CPU grows with it: more can be faster and cheaper.',
    unit: 'MiB',
    group: 'Compute',
  }),
  timeout: field(z.int().min(1).max(900).default(30), {
    label: 'Timeout',
    help: 'Longer than its slowest dependency, shorter than its caller waits.',
    unit: 'seconds',
    group: 'Compute',
  }),
  ephemeralStorage: field(z.int().min(512).max(10_240).default(512), {
    label: 'Scratch disk',
    help: 'What it may keep under /tmp while it lives. The first 512 MiB cost nothing extra.',
    unit: 'MiB',
    group: 'Compute',
  }),
  reservedConcurrency: field(z.int().min(0).max(10_000).optional(), {
    label: 'Concurrency',
    help: 'At most this many at once, kept for this function alone. Empty: whatever the account has left.',
    group: 'Compute',
  }),
  provisionedConcurrency: field(z.int().min(1).max(10_000).optional(), {
    label: 'Kept ready',
    help: 'So many are started beforehand and answer without a cold start; they are paid for all the time. Empty: none.',
    group: 'Compute',
  }),
  snapStart: field(z.boolean().default(false), {
    label: 'SnapStart',
    help: 'A new instance starts from a snapshot of one that has loaded its code, in a fraction of the time.',
    group: 'Compute',
    when: { property: 'runtime', in: [...SNAPSHOTTED] },
  }),
  recursionStops: field(z.boolean().default(true), {
    label: 'Stop loops',
    help: 'Lambda stops it when it has triggered itself through a queue, topic or bucket about 16 times.',
    group: 'Safety',
    safe: true,
  }),
  functionUrl: field(z.boolean().default(false), {
    label: 'Function URL',
    help: 'An HTTPS address of its own, for callers that sign their requests with IAM credentials.',
    group: 'Access',
  }),
  key: keyChoice('a key of AWS’s own encrypts its variables'),
  release: field(z.enum(['direct', 'all-at-once', 'canary', 'linear']).default('direct'), {
    label: 'New versions',
    help: 'Directly: callers get what was deployed last. Otherwise they call an alias, which CodeDeploy moves to the new version in steps, and back when it fails. A package in a bucket is new by its version, an image by its tag.',
    group: 'Operation',
    options: {
      direct: 'Take over directly',
      'all-at-once': 'Alias, at once',
      canary: 'Alias, a tenth for 5 minutes first',
      linear: 'Alias, a tenth more each minute',
    },
  }),
  tracing: field(z.boolean().default(true), {
    label: 'Tracing',
    help: 'Records a trace of sampled requests in AWS X-Ray.',
    group: 'Operation',
    safe: true,
  }),
  failureQueue: field(z.boolean().default(true), {
    label: 'Keep failed events',
    help: 'Events from topics and buckets that fail after all tries go to a queue instead of being lost.',
    group: 'Operation',
    safe: true,
  }),
  logFormat: field(z.enum(['JSON', 'Text']).default('JSON'), {
    label: 'Log format',
    help: 'JSON can be searched by field, and filtered by level.',
    group: 'Operation',
  }),
  logLevel: field(z.enum(['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL']).default('INFO'), {
    label: 'Log level',
    help: 'What the code logs below it is dropped.',
    group: 'Operation',
    when: { property: 'logFormat', in: ['JSON'] },
  }),
  logRetentionDays: logRetention,
});
export type LambdaFunctionProperties = z.output<typeof lambdaFunctionProperties>;
