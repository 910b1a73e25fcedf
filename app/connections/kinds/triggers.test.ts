import { expect, it } from 'vitest';
import type { TraitFacts } from '../../catalog/traits.ts';
import { triggers } from './triggers.ts';

const concerned = (events: NonNullable<TraitFacts['eventSource']>['events']): readonly string[] =>
  Object.keys(triggers.properties.shape).filter(
    (property) => triggers.concerns?.(property, { eventSource: { events } }, {}) ?? true,
  );

it.each([
  ['messages', 'filter batchSize batchingWindow partialBatchResponse maximumConcurrency'],
  ['objects', 'filter prefix maximumRetries maximumAge deadLetterQueue'],
  ['schedule', 'maximumRetries maximumAge deadLetterQueue'],
] as const)('shows of %s what they can use', (events, properties) => {
  expect(concerned(events).join(' ')).toBe(properties);
});
