import { z } from 'zod';
import { field } from '../../catalog/fields.ts';
import { defineConnection } from '../define-connection.ts';
import { handOver } from '../hand-over.ts';

export const triggers = defineConnection({
  kind: 'triggers',
  label: 'triggers',
  summary: 'Makes it run when a message, a change or an object arrives.',
  synchronous: false,
  arrows: 'to',
  properties: z.object({
    batchSize: field(z.int().min(1).max(10_000).default(10), {
      label: 'Batch size',
      help: 'At most this many messages or changes a run. More than 10 messages need a batching window.',
      group: 'Batches',
    }),
    batchingWindow: field(z.int().min(0).max(300).default(0), {
      label: 'Batching window',
      help: 'How long a run may wait for its batch to fill.',
      unit: 'seconds',
      group: 'Batches',
    }),
    partialBatchResponse: field(z.boolean().default(true), {
      label: 'Partial batch response',
      help: 'The code names what failed, and only that is tried again.',
      group: 'Batches',
    }),
    maximumConcurrency: field(z.int().min(2).max(1000).optional(), {
      label: 'Concurrency',
      help: 'At most this many runs at once for a queue. Protects what stands behind.',
      unit: 'runs',
      group: 'Limits',
    }),
    maximumRetries: field(z.int().min(0).max(185).default(3), {
      label: 'Tries again',
      help: 'A change or an object that still fails goes to a dead-letter queue. A queue counts its own tries.',
      unit: 'times',
      group: 'Limits',
    }),
    prefix: field(z.string().max(1024).default(''), {
      label: 'Key starts with',
      help: 'Only objects under this prefix, such as uploads/. For buckets.',
      group: 'Filter',
    }),
  }),
  fits: (from, to) => {
    if (from.eventSource && to.consumer) return 2;
    // Containers fetch messages themselves.
    return from.eventSource?.events === 'messages' && to.codeHost ? 1 : 0;
  },
  compile: (options, from, to, scope) => {
    if (!from.eventSource) return;
    if (to.consumer) from.eventSource.deliver(to.consumer, options, scope);
    else if (to.codeHost && from.eventSource.polling)
      handOver(to.codeHost, from.eventSource.polling, { ...scope, variableStem: scope.sourceStem });
  },
});
