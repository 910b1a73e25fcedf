import type { Statement } from '../../cloudformation/policy.ts';
import { allow } from '../../cloudformation/policy.ts';
import type { Value, ValueObject } from '../../cloudformation/template.ts';
import { deadLetterQueue } from '../queues/dead-letter-queue.ts';
import type {
  Channel,
  Consumer,
  DeliveryOptions,
  EventSource,
  FunctionConsumer,
  Inbox,
} from '../traits/messaging.ts';
import type { ConnectionScope, Resource } from '../traits/resource.ts';
import { jsonFilter } from './json-text.ts';
import { type PipeSource, pipe } from './pipe.ts';

/** A queue or a stream, seen by who reads it in batches. */
export interface Polled {
  readonly arn: Value;
  /** What the reader needs. */
  readonly statements: readonly Statement[];
  /** What a function needs besides: Lambda looks its source up among all. */
  readonly lookup?: readonly Statement[];
  readonly polling?: Channel;
  readonly recordId: PipeSource['recordId'];
  readonly payload: PipeSource['payload'];
  /** Given-up records are lost unless the connection keeps them; a queue has a place of its own. */
  readonly losesFailures: boolean;
  /** Some services read it by themselves. */
  readonly readByServices?: true;
  /** Runs for every reader: says what doesn't go together, turns on what must be. */
  prepare?(options: DeliveryOptions, scope: ConnectionScope): void;
  /** What an event source mapping says besides source, function and filter. */
  mapping(options: DeliveryOptions, failures: Resource | undefined): ValueObject;
  /** What a pipe's SourceParameters say besides the filter. */
  pipe(options: DeliveryOptions, failures: Resource | undefined): ValueObject;
}

/** Lambda reads for a function, a pipe for everything else. */
export function polledSource(source: Polled): EventSource {
  const failuresOf = (options: DeliveryOptions, scope: ConnectionScope): Resource | undefined =>
    source.losesFailures && options.deadLetterQueue ? deadLetterQueue(scope) : undefined;

  const byPipe = (
    to: Exclude<Consumer, FunctionConsumer> | Inbox,
    options: DeliveryOptions,
    scope: ConnectionScope,
  ): void => {
    source.prepare?.(options, scope);
    const failures = failuresOf(options, scope);
    const filter = filterCriteria(options, scope);
    pipe(
      {
        arn: source.arn,
        recordId: source.recordId,
        payload: source.payload,
        statements: [
          ...source.statements,
          ...(failures ? [allow(['sqs:SendMessage'], failures.get('Arn'))] : []),
        ],
        parameters: { ...filter, ...source.pipe(options, failures) },
      },
      to,
      scope,
    );
  };

  return {
    ...(source.polling && { polling: source.polling }),
    deliver: (consumer, options, scope) => {
      if (consumer.as !== 'function') {
        byPipe(consumer, options, scope);
        return;
      }
      source.prepare?.(options, scope);
      const { codeHost } = consumer;
      const failures = failuresOf(options, scope);
      for (const statement of [...source.statements, ...(source.lookup ?? [])])
        codeHost.grant(statement);
      if (failures) codeHost.grant(allow(['sqs:SendMessage'], failures.get('Arn')));
      scope.resource(
        'Mapping',
        'AWS::Lambda::EventSourceMapping',
        {
          EventSourceArn: source.arn,
          FunctionName: consumer.arn,
          ...source.mapping(options, failures),
          ...filterCriteria(options, scope),
          ...(options.partialBatchResponse && {
            FunctionResponseTypes: ['ReportBatchItemFailures'],
          }),
        },
        // Lambda checks that the function may read its source when the mapping is made.
        { dependsOn: codeHost.grantsIn },
      );
    },
    deliverTo: (inbox, options, scope) => {
      if (inbox.readFrom && source.readByServices)
        inbox.readFrom(source.arn, source.statements, scope);
      else byPipe(inbox, options, scope);
    },
  };
}

/** The text as it was written: AWS takes a filter as JSON in a string. */
function filterCriteria({ filter }: DeliveryOptions, scope: ConnectionScope): ValueObject {
  const pattern = jsonFilter(filter, scope, {
    owner: `${scope.fromName} → ${scope.toName}`,
    what: 'filter',
    example: '{ "body": { "type": ["order-placed"] } }',
  });
  return pattern ? { FilterCriteria: { Filters: [{ Pattern: JSON.stringify(pattern) }] } } : {};
}
