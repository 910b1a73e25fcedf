import type { Consumer, DeliveryOptions, EventSource } from '../traits/messaging.ts';
import type { SourceConsumer, SourceRepository } from '../traits/operations.ts';

/** Events of what keeps source code: whoever they start fetches it from there. */
export const sourceEvents = (
  events: EventSource,
  repository: SourceRepository,
  /** Narrows the events to those of what is fetched. */
  narrowed: (options: DeliveryOptions) => DeliveryOptions = (options) => options,
): EventSource => ({
  ...events,
  deliver: (consumer, options, scope) => {
    if (!fetches(consumer)) {
      events.deliver(consumer, options, scope);
      return;
    }
    consumer.fetchFrom(repository, scope);
    events.deliver(consumer, consumer.as === 'pipeline' ? narrowed(options) : options, scope);
  },
});

const fetches = (consumer: Consumer): consumer is SourceConsumer => 'fetchFrom' in consumer;
