import type { Consumer, EventSource } from '../traits/messaging.ts';
import type { SourceConsumer, SourceRepository } from '../traits/operations.ts';

/** Events of what keeps source code: whoever they start fetches it from there. */
export const sourceEvents = (events: EventSource, repository: SourceRepository): EventSource => ({
  ...events,
  deliver: (consumer, options, scope) => {
    if (fetches(consumer)) consumer.fetchFrom(repository, scope);
    events.deliver(consumer, options, scope);
  },
});

const fetches = (consumer: Consumer): consumer is SourceConsumer => 'fetchFrom' in consumer;
