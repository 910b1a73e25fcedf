// Queues and the functions they trigger: several rules compare the two.
import { sqsQueue } from '../../catalog/blocks/messaging/sqs-queue.ts';
import { parseProperties } from '../../catalog/fields.ts';
import { triggers } from '../../connections/kinds/triggers.ts';
import type { BlockView, ConnectionView, NearContext } from '../define-rule.ts';
import { deployedNumber } from '../resources/deployed-value.ts';
import { isFunction } from '../roles.ts';

type Asked = Pick<NearContext, 'properties'>;

export interface QueueConsumer {
  /** Seconds a message is hidden from others while it is worked on. */
  readonly visibility: number;
  /** Tries before a message is moved to the dead-letter queue; undefined without one. */
  readonly maximumReceives: number | undefined;
  /** Seconds the function may take. */
  readonly timeout: number;
  /** Seconds a run may wait for its batch to fill. */
  readonly window: number;
  /** Runs the queue starts at once, at most. */
  readonly maximumConcurrency: number | undefined;
}

/** Of a connection by which a queue triggers a function; undefined of any other. */
export function queueConsumer(view: ConnectionView, context: Asked): QueueConsumer | undefined {
  const timeout = view.to.signals.timeoutSeconds;
  const visibility = isQueue(view.from) ? visibilityOf(view.from, context) : undefined;
  if (view.connection.kind !== triggers.kind || !isFunction(view.to)) return undefined;
  if (visibility === undefined || timeout === undefined) return undefined;
  const { batchingWindow, maximumConcurrency } = parseProperties(
    triggers.properties,
    view.connection.properties,
  ).values;
  return {
    visibility,
    maximumReceives: maximumReceivesOf(view.from, context),
    timeout,
    window: batchingWindow,
    maximumConcurrency,
  };
}

export const isQueue = ({ traits }: BlockView): boolean =>
  traits.eventSource?.events === 'messages';

const QUEUE = 'AWS::SQS::Queue';
/** What SQS does where a template says nothing. Source: SQS API reference, SetQueueAttributes. */
const HALF_A_MINUTE = 30;
const FOUR_DAYS = 345_600;
const SECONDS_A_DAY = 86_400;

const visibilityOf = (view: BlockView, { properties }: Asked): number | undefined =>
  deployedNumber(
    view,
    QUEUE,
    'VisibilityTimeout',
    properties(sqsQueue, view.block)?.visibilityTimeout ?? HALF_A_MINUTE,
  );

function maximumReceivesOf(view: BlockView, { properties }: Asked): number | undefined {
  const queue = properties(sqsQueue, view.block);
  const own = queue?.deadLetterQueue ? queue.maximumReceives : undefined;
  return deployedNumber(view, QUEUE, 'RedrivePolicy.maxReceiveCount', own);
}

/** Days after which a message nobody has dealt with is lost. */
export function retentionDays(view: BlockView, { properties }: Asked): number | undefined {
  const queue = properties(sqsQueue, view.block);
  const own = queue ? queue.retentionDays * SECONDS_A_DAY : FOUR_DAYS;
  const seconds = deployedNumber(view, QUEUE, 'MessageRetentionPeriod', own);
  return seconds === undefined ? undefined : seconds / SECONDS_A_DAY;
}

/** Keeps the order of messages. */
export const isFifo = (view: BlockView, { properties }: Asked): boolean =>
  properties(sqsQueue, view.block)?.fifo ?? view.block.properties['FifoQueue'] === true;

/** Longest visibility timeout there is. Source: SQS API reference, SetQueueAttributes. */
const TWELVE_HOURS = 43_200;

/** Six times the function's timeout and the batching window. Source: sources.functionsOnQueues. */
export const advisedVisibility = (timeout: number, window: number): number =>
  Math.min(6 * timeout + window, TWELVE_HOURS);
