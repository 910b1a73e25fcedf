import type { Builder } from '../tiny-designs.ts';
import { ENDS } from './connections.ts';
import { type GoldenCase, joined, one, place, variant } from './draw.ts';

const EVENTFUL = {
  ...ENDS,
  log: (build: Builder) => place(build, 'log-group', 'audit'),
  bus: (build: Builder) => place(build, 'event-bus', 'shop-events'),
  rule: (build: Builder) => place(build, 'event-rule', 'failures'),
  schedule: (build: Builder) => place(build, 'schedule', 'nightly'),
  stream: (build: Builder) => place(build, 'kinesis-stream', 'clicks'),
  task: (build: Builder) => place(build, 'ecs-task', 'report', 'private'),
  delivery: (build: Builder) => place(build, 'firehose-stream', 'archive'),
  machine: (build: Builder) => place(build, 'state-machine', 'checkout-flow'),
  expressMachine: (build: Builder) =>
    place(build, 'state-machine', 'price', undefined, { kind: 'EXPRESS' }),
  fifoQueue: (build: Builder) => place(build, 'sqs-queue', 'ledger', undefined, { fifo: true }),
};

export const messagingCases: readonly GoldenCase[] = [
  variant('sns-topic-fifo', 'sns-topic', { fifo: true }),
  variant('sqs-queue-fifo', 'sqs-queue', { fifo: true }),
  variant('kinesis-stream-with-shards', 'kinesis-stream', {
    mode: 'PROVISIONED',
    shards: 2,
    retentionHours: 168,
  }),
  one('blocks/firehose-stream-with-key', (build) => {
    const key = place(build, 'kms-key', 'own-key');
    place(build, 'firehose-stream', 'it', undefined, { key: key.id });
  }),
  one('blocks/event-bus-with-key', (build) => {
    const key = place(build, 'kms-key', 'own-key');
    place(build, 'event-bus', 'it', undefined, { key: key.id, archive: true });
  }),
  one('blocks/sqs-queue-with-key', (build) => {
    const key = place(build, 'kms-key', 'own-key');
    const queue = place(build, 'sqs-queue', 'it', undefined, { key: key.id });
    build.connect('sends', place(build, 'lambda-function', 'clerk'), queue);
    build.connect('triggers', queue, place(build, 'lambda-function', 'charge'));
    build.connect('triggers', place(build, 'event-bus', 'bus'), queue);
  }),
  one('blocks/event-rule-on-a-bus', (build) => {
    const bus = place(build, 'event-bus', 'bus');
    place(build, 'event-rule', 'it', undefined, {
      bus: bus.id,
      pattern: '{ "detail-type": ["OrderPlaced"] }',
      enabled: false,
    });
  }),
  variant('state-machine-express', 'state-machine', {
    kind: 'EXPRESS',
    logLevel: 'ALL',
    logData: true,
    definition:
      '{ "StartAt": "Wait", "States": { "Wait": { "Type": "Wait", "Seconds": 5, "End": true } } }',
  }),
  one('blocks/state-machine-with-steps', (build) => {
    const machine = place(build, 'state-machine', 'it');
    build.connect('calls', machine, place(build, 'lambda-function', 'charge'));
    build.connect('sends', machine, place(build, 'sqs-queue', 'shipping'));
    build.connect('publishes', machine, place(build, 'sns-topic', 'news'));
    build.connect('puts', machine, place(build, 'event-bus', 'events'));
    build.connect('puts', machine, place(build, 'kinesis-stream', 'clicks'));
    build.connect('calls', machine, place(build, 'state-machine', 'returns'));
    build.connect('reads-and-writes', machine, place(build, 'dynamodb-table', 'orders'));
  }),
  one('blocks/sns-topic-with-key', (build) => {
    const key = place(build, 'kms-key', 'own-key');
    const properties = { key: key.id, emails: ['ops@example.com'] };
    const topic = place(build, 'sns-topic', 'it', undefined, properties);
    build.connect('publishes', place(build, 'lambda-function', 'clerk'), topic);
  }),
  joined(EVENTFUL, 'puts', 'function', 'delivery'),
  joined(EVENTFUL, 'writes', 'delivery', 'bucket'),
  joined(EVENTFUL, 'triggers', 'stream', 'delivery'),
  joined(EVENTFUL, 'triggers', 'bus', 'delivery'),
  joined(EVENTFUL, 'triggers', 'bus', 'topic'),
  joined(EVENTFUL, 'triggers', 'bus', 'log'),
  joined(EVENTFUL, 'subscribes', 'topic', 'delivery'),
  joined(EVENTFUL, 'subscribes', 'topic', 'partner'),
  joined(EVENTFUL, 'calls', 'function', 'machine'),
  joined(EVENTFUL, 'calls', 'function', 'expressMachine'),
  joined(EVENTFUL, 'triggers', 'queue', 'machine'),
  joined(EVENTFUL, 'triggers', 'stream', 'machine'),
  joined(EVENTFUL, 'triggers', 'bus', 'machine'),
  joined(EVENTFUL, 'triggers', 'schedule', 'machine'),
  joined(EVENTFUL, 'triggers', 'bucket', 'machine'),
  joined(EVENTFUL, 'puts', 'function', 'bus'),
  joined(EVENTFUL, 'puts', 'service', 'stream'),
  joined(EVENTFUL, 'triggers', 'bus', 'function', {
    filter:
      '{ "detail-type": ["OrderPlaced"], "detail": { "total": [{ "numeric": [">", 100] }] } }',
  }),
  joined(EVENTFUL, 'triggers', 'bus', 'queue', { deadLetterQueue: false }),
  joined(EVENTFUL, 'triggers', 'bus', 'task'),
  joined(EVENTFUL, 'triggers', 'bus', 'stream'),
  joined(EVENTFUL, 'triggers', 'rule', 'function'),
  joined(EVENTFUL, 'triggers', 'rule', 'fifoQueue'),
  joined(EVENTFUL, 'triggers', 'schedule', 'function'),
  joined(EVENTFUL, 'triggers', 'schedule', 'task'),
  joined(EVENTFUL, 'triggers', 'schedule', 'bus'),
  joined(EVENTFUL, 'triggers', 'stream', 'function', {
    startingPosition: 'LATEST',
    parallelization: 4,
    filter: '{ "data": { "kind": ["purchase"] } }',
  }),
  joined(EVENTFUL, 'triggers', 'stream', 'service'),
  joined(EVENTFUL, 'triggers', 'stream', 'fifoQueue'),
  joined(EVENTFUL, 'triggers', 'queue', 'task'),
  joined(EVENTFUL, 'triggers', 'queue', 'stream'),
  joined(EVENTFUL, 'triggers', 'table', 'bus'),
  joined(EVENTFUL, 'triggers', 'bucket', 'queue'),
];
