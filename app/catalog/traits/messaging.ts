// Who takes messages, who tells of events, and who is started by them.
import type { Statement } from '../../cloudformation/policy.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import type { Suffix } from '../suffixes.ts';
import type { CodeHost, Store, Variable } from './code.ts';
import type { ConnectionScope, Resource } from './resource.ts';

/** Takes messages from programs: topic, queue, bus, stream. */
export interface Channel {
  readonly statements: readonly Statement[];
  readonly variables: readonly Variable[];
}

/** Runs when something happens. */
export type Consumer = FunctionConsumer | StartedConsumer;

/** A function: services call it by a permission of its own. */
export interface FunctionConsumer {
  readonly as: 'function';
  readonly arn: Value;
  readonly codeHost: CodeHost;
  /** Lets a service call it. `sourceArn` narrows that to one caller. */
  permit(scope: ConnectionScope, suffix: Suffix, principal: string, sourceArn: Value): Resource;
  /** Somebody invokes it without waiting: events it fails on must be kept somewhere. */
  invokedAsynchronously(): void;
}

/** Started under a role that may do so: a state machine, a task, a build, a pipeline. */
export interface StartedConsumer {
  readonly as: 'state-machine' | 'task' | 'build' | 'pipeline';
  /** What a target of EventBridge names: for a task its cluster's ARN. */
  readonly arn: Value;
  /** What the role of whoever starts it needs. */
  readonly statements: readonly Statement[];
  /** What the target of an EventBridge rule says besides ARN and role. */
  readonly target: ValueObject;
  /** What a schedule's target says, where it is something else. */
  readonly scheduleTarget?: ValueObject;
  /** What a pipe's TargetParameters say; absent: a pipe can't start it. */
  readonly pipeTarget?: ValueObject;
  /** The same for what isn't handed the event by itself: `event` is its JSON path, such as `$.body`. */
  pipeTargetWith?(event: string): ValueObject;
}

/**
 * Takes what AWS services deliver, without running anything: a queue, a topic, a stream, a bus, a
 * log group. Each service is let in by a resource policy, or delivers under a role with `statements`.
 */
export interface Inbox {
  readonly arn: Value;
  readonly statements: readonly Statement[];
  /** Lets a service deliver by the inbox's own policy; absent: only a role can. */
  admit?(service: string, sourceArn: Value, scope: ConnectionScope): void;
  /** What the target of an EventBridge rule says besides ARN and role. */
  readonly target: ValueObject;
  /** What a schedule's target says, where it is something else; `none`: a schedule can't reach it. */
  readonly scheduleTarget?: ValueObject | 'none';
  /** What a pipe's TargetParameters say; `recordId` is the path to what tells records apart. */
  readonly pipeTarget: ValueObject | ((recordId: string) => ValueObject);
  /** Fetches from a stream by itself, so that it needs no pipe. */
  readFrom?(stream: Value, statements: readonly Statement[], scope: ConnectionScope): void;
  /** Why services can't deliver to it as it is, after its name: "is a FIFO topic, …". */
  readonly refuses?: string;
}

export interface EventSource {
  /** What a program needs that fetches the events itself, where there is such a way. */
  readonly polling?: Channel;
  /** Makes whatever carries its events to the consumer. */
  deliver(consumer: Consumer, options: DeliveryOptions, scope: ConnectionScope): void;
  /** The same to what only takes them in; absent: it can't. */
  deliverTo?(inbox: Inbox, options: DeliveryOptions, scope: ConnectionScope): void;
}

export interface DeliveryOptions {
  readonly batchSize: number;
  readonly batchingWindow: number;
  readonly maximumConcurrency?: number | undefined;
  readonly partialBatchResponse: boolean;
  /** Where a new reader of a stream starts: at the oldest record it keeps, or at the next one. */
  readonly startingPosition: 'TRIM_HORIZON' | 'LATEST';
  /** Batches of one shard that are worked on at the same time. */
  readonly parallelization: number;
  /** A batch that fails is halved, until the bad record is found. */
  readonly bisect: boolean;
  /** How often a record or an event is tried again before it is given up. */
  readonly maximumRetries: number;
  /** Hours after which a record or an event is given up. */
  readonly maximumAge: number;
  /** What is given up is kept. */
  readonly deadLetterQueue: boolean;
  /** An event pattern in JSON; empty: everything. */
  readonly filter: string;
  /** Only events whose object keys start with this; for buckets. */
  readonly prefix: string;
}

/** Writes what it takes in into a store by itself, such as Firehose into a bucket. */
export interface Deliverer {
  deliver(store: Store, scope: ConnectionScope): void;
}

export interface Topic {
  readonly arn: Value;
  readonly fifo: boolean;
}

/** Can be subscribed to a topic. */
export interface Subscriber {
  readonly protocol: 'sqs' | 'lambda' | 'firehose' | 'https' | 'email';
  /** Keeps messages in order. */
  readonly fifo: boolean;
  readonly endpoint: Value;
  /** Lets the topic deliver to it. */
  admit(topic: Value, scope: ConnectionScope): void;
  /** What the role needs under which SNS delivers; absent: it needs none. */
  readonly statements?: readonly Statement[];
}
