import { z } from 'zod';
import { field } from '../../catalog/fields.ts';
import type { TraitFacts } from '../../catalog/traits.ts';
import { defineConnection } from '../define-connection.ts';
import { handOver } from '../hand-over.ts';

export const triggers = defineConnection({
  kind: 'triggers',
  label: 'triggers',
  summary: 'Makes it run, or tells it, when something arrives, changes, happens or is due.',
  synchronous: false,
  arrows: 'to',
  properties: z.object({
    filter: field(z.string().max(4096).default(''), {
      label: 'Only',
      help: 'An event pattern in JSON: of a bus such as { "detail-type": ["OrderPlaced"] }, of a queue { "body": { "type": ["order"] } }, of a stream { "data": … }, of a table { "eventName": ["INSERT"] }. Empty: everything.',
      group: 'Filter',
      multiline: 'code',
    }),
    prefix: field(z.string().max(1024).default(''), {
      label: 'Key starts with',
      help: 'Only objects under this prefix, such as uploads/. For buckets.',
      group: 'Filter',
    }),
    batchSize: field(z.int().min(1).max(10_000).default(10), {
      label: 'Batch size',
      help: 'At most this many messages or records a run. More than 10 messages need a batching window. For queues, streams and tables.',
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
    startingPosition: field(z.enum(['TRIM_HORIZON', 'LATEST']).default('TRIM_HORIZON'), {
      label: 'Starts at',
      help: 'Of a stream or a table’s changes: the oldest record kept, or the next one.',
      group: 'Streams',
      options: { TRIM_HORIZON: 'The oldest record', LATEST: 'The next record' },
    }),
    parallelization: field(z.int().min(1).max(10).default(1), {
      label: 'Batches at once',
      help: 'Of each shard of a stream. Records of one key stay in order.',
      unit: 'a shard',
      group: 'Streams',
    }),
    bisect: field(z.boolean().default(true), {
      label: 'Halve failed batches',
      help: 'Until the bad record of a stream is alone and can be given up.',
      group: 'Streams',
    }),
    maximumConcurrency: field(z.int().min(2).max(1000).optional(), {
      label: 'Concurrency',
      help: 'At most this many runs at once for a queue. Protects what stands behind.',
      unit: 'runs',
      group: 'Limits',
    }),
    maximumRetries: field(z.int().min(0).max(185).default(3), {
      label: 'Tries again',
      help: 'What still fails goes to the dead-letter queue. A queue counts its own tries.',
      unit: 'times',
      group: 'Failures',
    }),
    maximumAge: field(z.int().min(1).max(168).default(24), {
      label: 'Gives up after',
      help: 'Records and events older than this are not tried again. 24 hours at most but for streams.',
      unit: 'hours',
      group: 'Failures',
    }),
    deadLetterQueue: field(z.boolean().default(true), {
      label: 'Dead-letter queue',
      help: 'Keeps the events and records that were given up. A queue has its own.',
      group: 'Failures',
    }),
  }),
  concerns: (property, { eventSource }) =>
    !eventSource || (ONLY_OF[property]?.includes(eventSource.events) ?? true),
  fits: (from, to) => {
    const events = from.eventSource?.events;
    if (!events) return 0;
    // Only EventBridge starts builds and pipelines: nothing reads a queue or a stream for them.
    if (to.consumer && (to.build ?? to.pipeline)) return READ_IN_BATCHES.has(events) ? 0 : 2;
    if (to.consumer) return 2;
    // Containers fetch messages and records themselves.
    if (to.codeHost) return FETCHED.has(events) ? 1 : 0;
    // What waits in a queue already needn't be put into another one.
    if (events === 'messages' && to.channel?.verb === 'sends') return 0;
    return to.inbox ? 1 : 0;
  },
  compile: (options, from, to, scope) => {
    const { eventSource } = from;
    if (!eventSource) return;
    if (to.consumer) eventSource.deliver(to.consumer, options, scope);
    else if (to.codeHost && eventSource.polling)
      handOver(to.codeHost, eventSource.polling, { ...scope, variableStem: scope.sourceStem });
    else if (to.inbox) eventSource.deliverTo?.(to.inbox, options, scope);
  },
});

const FETCHED: ReadonlySet<string> = new Set(['messages', 'records']);
const READ_IN_BATCHES: ReadonlySet<string> = new Set(['messages', 'records', 'changes']);

type Events = NonNullable<TraitFacts['eventSource']>['events'];
const STREAMS: readonly Events[] = ['records', 'changes'];
const BATCHES: readonly Events[] = ['messages', ...STREAMS];
/** A queue counts its own tries, and has a dead-letter queue of its own. */
const GIVEN_UP: readonly Events[] = [...STREAMS, 'objects', 'events', 'schedule'];

/** Properties that mean something for some events only. */
const ONLY_OF: { readonly [property: string]: readonly Events[] } = {
  filter: [...BATCHES, 'objects', 'events'],
  prefix: ['objects'],
  batchSize: BATCHES,
  batchingWindow: BATCHES,
  partialBatchResponse: BATCHES,
  startingPosition: STREAMS,
  parallelization: STREAMS,
  bisect: STREAMS,
  maximumConcurrency: ['messages'],
  maximumRetries: GIVEN_UP,
  maximumAge: GIVEN_UP,
  deadLetterQueue: GIVEN_UP,
};
